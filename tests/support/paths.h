// Paths of files that tests read. Thread rule: constants. Functions, not macros, so that a compiler
// cache works across checkouts.
#pragma once

#include <string>
#include <string_view>

namespace ocop::test {

/// `path` below the source tree: "assets/icons".
std::string in_source(std::string_view path);
/// `path` below the build: "app/ocop-hub".
std::string in_build(std::string_view path);

}  // namespace ocop::test
