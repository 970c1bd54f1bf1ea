// Runs a part of a test in a child process, because it changes process limits. Thread rule: no
// other thread may run in the caller.
#pragma once

#include <functional>

namespace ocop::test {

/// Returns whether `work` returned true and nothing failed in it.
bool in_child(const std::function<bool()>& work);

/// Limits the size of files that this process writes (0: nothing at all), as if the disk were full;
/// further writes fail instead of killing it.
void limit_files(unsigned long bytes);
/// Removes the limit.
void lift_limit();

}  // namespace ocop::test
