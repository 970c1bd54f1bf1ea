#include "app/base/gs1/gs1_element.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "app/base/codec/digits.h"
#include "db/model/lot.h"

namespace ocop::gs1 {

namespace {

constexpr std::size_t kLongestElement = 90;
constexpr std::size_t kLongestText = 8192;  // the largest QR symbol holds 7089 digits

Error broken() {
  return Error{"The code is cut off or damaged; scan it again."};
}

/// Returns how many characters follow the first two digits of an identifier of predefined length
/// (figure 7.8.5-2), including the rest of the identifier; 0: up to FNC1.
std::size_t fixed_length(std::string_view start) {
  struct Fixed {
    std::string_view start;
    std::size_t length;
  };
  static constexpr std::array<Fixed, 22> kFixed{
      {{"00", 18}, {"01", 14}, {"02", 14}, {"03", 14}, {"04", 16}, {"11", 6}, {"12", 6}, {"13", 6},
       {"14", 6},  {"15", 6},  {"16", 6},  {"17", 6},  {"18", 6},  {"19", 6}, {"20", 2}, {"31", 8},
       {"32", 8},  {"33", 8},  {"34", 8},  {"35", 8},  {"36", 8},  {"41", 14}}};
  for (const Fixed& fixed : kFixed)
    if (fixed.start == start) return fixed.length;
  return 0;
}

/// Returns the length of an identifier, by its first two digits; 0 if GS1 has none that starts so.
std::size_t identifier_digits(std::string_view start) {
  switch (start[0]) {
    case '0':
      return start[1] <= '4' ? 2 : 0;
    case '1':
      return 2;
    case '2':
      return start[1] <= '2' ? 2 : (start[1] <= '5' ? 3 : 0);
    case '3':
      return start[1] == '0' || start[1] == '7' ? 2 : (start[1] == '8' ? 0 : 4);
    case '4':
      return start[1] <= '2' ? 3 : (start[1] == '3' ? 4 : 0);
    case '7':
      return start[1] == '1' ? 3 : (start[1] == '0' || start[1] == '2' ? 4 : 0);
    case '8':
      return start[1] <= '2' ? 4 : 0;
    case '9':
      return 2;
    default:
      return 0;
  }
}

/// Converts digits with `decimals` decimal places to an integer times 10^wanted.
std::optional<std::int64_t> scaled(std::string_view digits, int decimals, int wanted) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  for (; decimals < wanted; ++decimals) number *= 10;
  for (; decimals > wanted; --decimals) number /= 10;
  return number;
}

}  // namespace

Result<std::vector<Gs1Element>> read_gs1_elements(std::string_view text) {
  if (text.size() > kLongestText) return broken();
  std::vector<Gs1Element> elements;
  while (!text.empty()) {
    if (text.front() == kFnc1) {
      text.remove_prefix(1);
      continue;
    }
    if (text.size() < 3 || !codec::all_digits(text.substr(0, 2))) return broken();
    const std::string_view start = text.substr(0, 2);
    const std::size_t digits = identifier_digits(start);
    if (digits == 0 || text.size() < digits || !codec::all_digits(text.substr(0, digits)))
      return broken();
    const std::size_t fixed = fixed_length(start);
    const std::size_t size = fixed != 0 ? 2 + fixed : std::min(text.find(kFnc1), text.size());
    if (size <= digits || text.size() < size) return broken();
    const std::string_view value = text.substr(digits, size - digits);
    if (value.find(kFnc1) != std::string_view::npos || value.size() > kLongestElement)
      return broken();
    elements.push_back({std::string(text.substr(0, digits)), std::string(value)});
    text.remove_prefix(size);
  }
  if (elements.empty()) return broken();
  return elements;
}

Result<std::vector<Gs1Element>> read_gs1_parentheses(std::string_view text) {
  if (text.size() > kLongestText) return broken();
  const auto identifier = [&](std::size_t at) -> std::size_t {
    std::size_t end = at + 1;
    while (end < text.size() && end <= at + 5 && codec::is_digit(text[end])) ++end;
    const std::size_t digits = end - at - 1;
    return end < text.size() && text[end] == ')' && digits >= 2 && digits <= 4 ? digits : 0;
  };
  std::vector<Gs1Element> elements;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t digits = text[at] == '(' ? identifier(at) : 0;
    if (digits == 0) return broken();
    const std::size_t from = at + digits + 2;
    std::size_t to = from;
    while (to < text.size() && (text[to] != '(' || identifier(to) == 0)) ++to;
    if (to == from || to - from > kLongestElement) return broken();
    elements.push_back(
        {std::string(text.substr(at + 1, digits)), std::string(text.substr(from, to - from))});
    at = to;
  }
  if (elements.empty()) return broken();
  return elements;
}

std::optional<Date> gs1_date(std::string_view six_digits) {
  if (six_digits.size() != 6 || !codec::all_digits(six_digits)) return std::nullopt;
  const auto two = [&](std::size_t at) {
    return static_cast<unsigned>((six_digits[at] - '0') * 10 + (six_digits[at + 1] - '0'));
  };
  // Goods on sale were made in this century; GS1's sliding window agrees until 2050.
  const std::chrono::year year{static_cast<int>(2000 + two(0))};
  const std::chrono::month month{two(2)};
  if (!month.ok()) return std::nullopt;
  if (two(4) == 0) return Date{year / month / std::chrono::last};
  const Date date{year, month, std::chrono::day{two(4)}};
  if (!date.ok()) return std::nullopt;
  return date;
}

std::optional<std::int64_t> gs1_grams(const Gs1Element& element) {
  if (element.ai.size() != 4 || !element.ai.starts_with("310") || element.value.size() != 6 ||
      !codec::all_digits(element.value))
    return std::nullopt;
  return scaled(element.value, element.ai[3] - '0', 3);
}

bool is_gs1_letter(char c) {
  constexpr std::string_view kMarks = "!\"%&'()*+,-./:;<=>?_";
  return codec::is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         kMarks.find(c) != std::string_view::npos;
}

bool is_gs1_lot(std::string_view text) {
  return !text.empty() && text.size() <= kLongestLot &&
         std::all_of(text.begin(), text.end(), is_gs1_letter);
}

}  // namespace ocop::gs1
