#include "app/base/text/formats.h"

#include <array>
#include <string_view>

namespace ocop::text {

namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kDong = "₫";
constexpr std::array<std::string_view, 12> kShortMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

std::string two_digits(unsigned number) {
  std::string text = std::to_string(number);
  return text.size() < 2 ? "0" + text : text;
}

/// Returns "850 g", or from 1000 on the larger unit: "1,25 kg".
std::string thousandths(std::int64_t amount, std::string_view small, std::string_view large,
                        Language language) {
  const std::int64_t size = amount < 0 ? -amount : amount;
  if (size < 1000) return format_number(amount, language).append(" ").append(small);
  std::string decimals = std::to_string(1000 + size % 1000).substr(1);
  while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
  std::string text = (amount < 0 ? "-" : "") + format_number(size / 1000, language);
  if (!decimals.empty()) text += (language == Language::vi ? "," : ".") + decimals;
  return text.append(" ").append(large);
}

}  // namespace

std::string format_number(long long number, Language language) {
  std::string digits = std::to_string(number);
  const std::size_t first = digits[0] == '-' ? 1 : 0;
  const char separator = language == Language::vi ? '.' : ',';
  for (std::size_t at = digits.size(); at > first + 3;) {
    at -= 3;
    digits.insert(at, 1, separator);
  }
  return digits;
}

std::string format(Money money, Language language) {
  std::string number = format_number(money.vnd, language);
  if (language != Language::en) return number.append(kNoBreakSpace).append(kDong);
  const std::size_t after_sign = number[0] == '-' ? 1 : 0;
  return number.insert(after_sign, kDong);
}

std::string format(Date date, Language language) {
  const auto year = std::to_string(static_cast<int>(date.year()));
  const auto month = static_cast<unsigned>(date.month());
  const auto day = static_cast<unsigned>(date.day());
  switch (language) {
    case Language::en:
      return std::to_string(day) + " " + std::string(kShortMonths.at((month - 1) % 12)) + " " +
             year;
    case Language::zh:
      return year + "年" + std::to_string(month) + "月" + std::to_string(day) + "日";
    case Language::vi:
      break;
  }
  return two_digits(day) + "/" + two_digits(month) + "/" + year;
}

std::string format_month(int month, Language language) {
  switch (language) {
    case Language::en:
      return std::string(kMonths.at(static_cast<std::size_t>(month - 1) % 12));
    case Language::zh:
      return std::to_string(month) + "月";
    case Language::vi:
      break;
  }
  return "tháng " + std::to_string(month);
}

std::string format_quantity(std::int64_t quantity, bool weighed, Language language) {
  if (!weighed) return format_number(quantity, language);
  return thousandths(quantity, "g", "kg", language);
}

std::string format_quantity(const Quantity& quantity, Language language) {
  switch (quantity.measure) {
    case Measure::grams:
      return thousandths(quantity.amount, "g", "kg", language);
    case Measure::millilitres:
      return thousandths(quantity.amount, "ml", "l", language);
    case Measure::pieces:
      break;
  }
  return format_number(quantity.amount, language);
}

std::string format_clock(const ShopTime& time) {
  return two_digits(static_cast<unsigned>(time.hour)) + ":" +
         two_digits(static_cast<unsigned>(time.minute));
}

std::string format(const ShopTime& time, Language language) {
  return format(time.date, language) + " " + format_clock(time);
}

}  // namespace ocop::text
