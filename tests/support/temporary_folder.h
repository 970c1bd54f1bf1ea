// A place for a test's files on the real disk. Thread rule: one thread.
#pragma once

#include <string>

namespace ocop::test {

/// Returns an empty folder for this program, which is removed at exit.
std::string temporary_folder(const std::string& name);

}  // namespace ocop::test
