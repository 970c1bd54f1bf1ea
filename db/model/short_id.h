// The rule for ids that people choose: of products, producers, places, points, staff. Thread rule:
// pure.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace ocop {

inline constexpr std::size_t kLongestId = 40;

/// Returns whether it is 1 to 40 characters of a-z, 0-9 and "-".
inline bool is_short_id(std::string_view id) {
  return !id.empty() && id.size() <= kLongestId && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

}  // namespace ocop
