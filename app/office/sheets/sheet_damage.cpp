#include "app/office/sheets/sheet_damage.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "db/model/gtin.h"

namespace ocop::sheets {

namespace {

bool all_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Pre-condition: at most nine digits.
int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// Returns whether it begins with GS1 Vietnam's 893, or 20 to 29 for in-store use.
bool begins_as_ours(std::string_view digits) {
  return digits.starts_with("893") || digits.starts_with('2');
}

constexpr std::size_t kGtin13 = 13;

}  // namespace

bool is_shortened_number(std::string_view text) {
  const auto sign = text.find_first_of("Ee");
  if (sign == std::string_view::npos) return false;
  const std::string_view front = text.substr(0, sign);
  std::string_view power = text.substr(sign + 1);
  if (!power.starts_with('+')) return false;  // a lot may be 2E10
  power.remove_prefix(1);
  const bool point = front.size() > 2 && (front[1] == ',' || front[1] == '.');
  return all_digits(power) && power.size() <= 2 && all_digits(front.substr(0, 1)) &&
         (front.size() == 1 || (point && all_digits(front.substr(2))));
}

std::string shortened_number_sentence(std::string_view text) {
  return "the spreadsheet has made " + std::string(text) +
         " of it and its digits are lost; give the column the format Text and write them again.";
}

std::optional<Date> day_of_serial(std::string_view text) {
  constexpr int kFrom = 20'000, kTo = 80'000;
  if (text.size() != 5 || !all_digits(text)) return std::nullopt;
  const int days = number(text);
  if (days < kFrom || days > kTo) return std::nullopt;
  // Excel treats 1900 as a leap year; from March 1900 on its day 0 is 30 December 1899.
  constexpr Date kZero{std::chrono::year{1899}, std::chrono::December, std::chrono::day{30}};
  return Date{std::chrono::sys_days{kZero} + std::chrono::days{days}};
}

std::optional<Date> day_of_slashes(std::string_view text) {
  const auto first = text.find('/');
  const auto second = first == std::string_view::npos ? first : text.find('/', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const std::string_view day = text.substr(0, first);
  const std::string_view month = text.substr(first + 1, second - first - 1);
  const std::string_view year = text.substr(second + 1);
  if (!all_digits(day) || day.size() > 2 || !all_digits(month) || month.size() > 2 ||
      !all_digits(year) || year.size() != 4)
    return std::nullopt;
  const Date date{std::chrono::year{number(year)},
                  std::chrono::month{static_cast<unsigned>(number(month))},
                  std::chrono::day{static_cast<unsigned>(number(day))}};
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::string gtin_fault(std::string_view text) {
  const auto size = text.size();
  if (is_shortened_number(text)) return shortened_number_sentence(text);
  if (!all_digits(text) || (size != 8 && size != 12 && size != 13 && size != 14)) {
    if (all_digits(text) && size == kGtin13 - 2 && !begins_as_ours(text))
      return "there are 11 digits; spreadsheets drop leading zeros: give the column the format "
             "Text and write the GTIN again.";
    return "a GTIN has 8, 12, 13 or 14 digits and nothing else.";
  }
  if (size == kGtin13 - 1 && begins_as_ours(text))
    return "there are 12 digits, and a GTIN that begins so has 13; one was lost, so copy it again.";
  return std::string("the check digit is ") + text.back() + ", it should be " +
         Gtin::check_digit(text.substr(0, size - 1)) + ".";
}

bool has_lost_its_zero(std::string_view phone) {
  return all_digits(phone) && !phone.starts_with('0') && !phone.starts_with("84") &&
         !phone.starts_with("1") && (phone.size() == 9 || phone.size() == 10);
}

bool has_lost_a_digit(std::string_view gtin) {
  return gtin.size() == kGtin13 - 1 && begins_as_ours(gtin);
}

}  // namespace ocop::sheets
