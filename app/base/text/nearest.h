// Which of some names somebody meant who wrote another. Thread rule: pure.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace ocop::text {

/// Index of the name that is nearest to `written`: at most two letters must be changed, added or
/// left out, and fewer than half of them; capitals, blanks, "_" and "-" count for nothing. The
/// first of several that are as near. Nullopt: none is near.
std::optional<std::size_t> nearest(std::string_view written,
                                   const std::vector<std::string_view>& names);

}  // namespace ocop::text
