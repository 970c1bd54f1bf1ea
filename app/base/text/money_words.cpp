#include "app/base/text/money_words.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace ocop::text {

namespace {

constexpr std::array<std::string_view, 10> kDigits{"không", "một", "hai", "ba",  "bốn",
                                                   "năm",   "sáu", "bảy", "tám", "chín"};
constexpr std::uint64_t kThousand = 1'000, kMillion = 1'000'000, kMilliard = 1'000'000'000;

void add(std::string& words, std::string_view word) {
  if (!words.empty()) words += ' ';
  words += word;
}

/// The unit after "mươi" or "mười", where 1, 4 and 5 change: "hai mươi mốt", "mười lăm".
std::string_view unit_word(std::uint64_t unit, bool after_ten) {
  if (unit == 5) return "lăm";
  if (after_ten && unit == 1) return "mốt";
  if (after_ten && unit == 4) return "tư";
  return kDigits[unit];
}

/// Adds a number below 1000. `inner`: words stand before it, so that its zeros are read as well
/// ("không trăm linh năm").
void add_three(std::string& words, std::uint64_t number, bool inner) {
  const std::uint64_t hundreds = number / 100, tens = number / 10 % 10, unit = number % 10;
  const bool with_hundreds = inner || hundreds > 0;
  if (with_hundreds) {
    add(words, kDigits[hundreds]);
    add(words, "trăm");
  }
  if (tens == 0) {
    if (unit == 0) return;
    if (with_hundreds) add(words, "linh");
    return add(words, kDigits[unit]);
  }
  add(words, tens == 1 ? "mười" : kDigits[tens]);
  if (tens > 1) add(words, "mươi");
  if (unit > 0) add(words, unit_word(unit, tens > 1));
}

/// Adds a number above zero. From a milliard on, what is above it is read in the same way, followed
/// by "tỷ".
void add_number(std::string& words, std::uint64_t number) {
  if (number >= kMilliard) {
    add_number(words, number / kMilliard);
    add(words, "tỷ");
  }
  struct Group {
    std::uint64_t value;
    std::string_view name;
  };
  for (const auto& [value, name] :
       {Group{number % kMilliard / kMillion, "triệu"},
        Group{number % kMillion / kThousand, "nghìn"}, Group{number % kThousand, ""}}) {
    if (value == 0) continue;
    add_three(words, value, !words.empty());
    if (!name.empty()) add(words, name);
  }
}

}  // namespace

std::string money_in_words(Money money) {
  const bool negative = money.vnd < 0;
  // Negated as unsigned, since the lowest number has no positive counterpart.
  const auto bits = static_cast<std::uint64_t>(money.vnd);
  const std::uint64_t amount = negative ? 0 - bits : bits;
  std::string words;
  if (amount == 0)
    words = kDigits[0];
  else
    add_number(words, amount);
  add(words, "đồng");
  if (negative) return "Âm " + words;
  // All words that can come first begin with an ASCII letter.
  words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

}  // namespace ocop::text
