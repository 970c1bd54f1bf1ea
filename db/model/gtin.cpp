#include "db/model/gtin.h"

#include <algorithm>

namespace ocop {

char Gtin::check_digit(std::string_view digits) {
  int sum = 0;
  int weight = 3;
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, weight = 4 - weight)
    sum += (*digit - '0') * weight;
  return static_cast<char>('0' + (10 - sum % 10) % 10);
}

std::optional<Gtin> Gtin::parse(std::string_view digits) {
  const auto size = digits.size();
  if (size != 8 && size != 12 && size != 13 && size != 14) return std::nullopt;
  if (!std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return std::nullopt;
  if (check_digit(digits.substr(0, size - 1)) != digits.back()) return std::nullopt;
  return Gtin(std::string(14 - size, '0').append(digits));
}

}  // namespace ocop
