// Runs a part of a test in a process of its own: where it changes what that process may do.
// Thread rule: no other thread may run in the caller.
#pragma once

#include <functional>

namespace ocop::test {

/// True where `work` said so and nothing failed in it.
bool in_child(const std::function<bool()>& work);

/// From here on, this process can write no file beyond that size (0: nothing at all), as if the
/// disk were full; and what it writes too much fails instead of ending it.
void limit_files(unsigned long bytes);
/// The disk is well again.
void lift_limit();

}  // namespace ocop::test
