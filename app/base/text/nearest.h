// Suggests which of several names a misspelt one was meant to be. Thread rule: pure.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace ocop::text {

/// Returns the index of the name nearest to `written`: at most two letters, and fewer than half of
/// them, may be changed, added or left out. Capitals, blanks, "_" and "-" are ignored. Ties go to
/// the first. Returns nullopt if none is near.
std::optional<std::size_t> nearest(std::string_view written,
                                   const std::vector<std::string_view>& names);

}  // namespace ocop::text
