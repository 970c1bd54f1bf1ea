// ASCII digits, independent of the locale. Thread rule: pure.
#pragma once

#include <algorithm>
#include <string_view>

namespace ocop::codec {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Returns false for an empty text.
constexpr bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace ocop::codec
