// Where a test's files lie on the real disk. Thread rule: one thread.
#pragma once

#include <string>

namespace ocop::test {

/// An empty folder of this program's own that is removed at its end.
std::string temporary_folder(const std::string& name);

}  // namespace ocop::test
