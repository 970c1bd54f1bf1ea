// Percentages in hundredths of a percent: 1250 is 12.5 %. Thread rule: pure.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace ocop {

/// Parses "10", "12.5" or "12,5", from 0 to 100 percent. Returns nullopt for anything else.
inline std::optional<int> hundredths_of_percent(std::string_view text) {
  constexpr std::size_t kMostDigits = 5;
  int value = 0;
  int decimals = -1;
  if (text.empty() || text.size() > kMostDigits + 1) return std::nullopt;
  for (const char c : text) {
    if ((c == '.' || c == ',') && decimals < 0) {
      decimals = 0;
    } else if (c >= '0' && c <= '9' && decimals < 2) {
      value = value * 10 + (c - '0');
      decimals += decimals >= 0 ? 1 : 0;
    } else {
      return std::nullopt;
    }
  }
  for (int i = std::max(decimals, 0); i < 2; ++i) value *= 10;
  return decimals == 0 || value > 100'00 ? std::nullopt : std::optional(value);
}

/// Returns "70" or "12.5".
inline std::string percent_text(int hundredths) {
  std::string text = std::to_string(hundredths / 100);
  if (hundredths % 100 == 0) return text;
  text += '.';
  text += static_cast<char>('0' + hundredths % 100 / 10);
  if (hundredths % 10 != 0) text += static_cast<char>('0' + hundredths % 10);
  return text;
}

}  // namespace ocop
