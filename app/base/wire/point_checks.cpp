#include "app/base/wire/point_checks.h"

#include <algorithm>
#include <string>

#include "app/base/codec/digits.h"

namespace ocop::wire {

namespace {

constexpr std::size_t kLongestReceiptLine = 120;  // bytes: three lines on the widest paper

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_letter(char c) {
  return is_capital(c) || (c >= 'a' && c <= 'z');
}

/// Returns whether it fits a printed line: no control characters, and not too long.
bool is_line(std::string_view text) {
  return text.size() <= kLongestReceiptLine && std::none_of(text.begin(), text.end(), [](char c) {
           return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
         });
}

bool is_tax_code(std::string_view text) {
  return text.size() >= 10 && text.size() <= 14 &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return codec::is_digit(c) || c == '-'; });
}

}  // namespace

Status check_bank(const BankAccount& bank) {
  if (bank.bin.size() != 6 || !std::all_of(bank.bin.begin(), bank.bin.end(), codec::is_digit))
    return Error{"A bank's number has six digits, such as 970436."};
  if (bank.account.empty() || bank.account.size() > 19 ||
      !std::all_of(bank.account.begin(), bank.account.end(),
                   [](char c) { return codec::is_digit(c) || is_letter(c); }))
    return Error{"An account has 1 to 19 letters and digits, without spaces."};
  if (bank.name.empty() || !is_line(bank.name))
    return Error{"The holder of an account has a name of 1 to 120 bytes on one line."};
  return Done{};
}

Status check_receipt_head(const ReceiptHead& head) {
  for (const auto* text : {&head.point, &head.address, &head.phone})
    if (!is_line(*text)) return Error{"A text on the receipt has at most 120 bytes, on one line."};
  if (!head.tax_code.empty() && !is_tax_code(head.tax_code))
    return Error{"A tax code has 10 to 14 digits and hyphens, such as 0123456789-001."};
  if (head.footer.size() > kMostFooterLines ||
      !std::all_of(head.footer.begin(), head.footer.end(), is_line))
    return Error{"The foot of a receipt has at most 8 lines of at most 120 bytes."};
  return Done{};
}

Status check_rounding(const CashRounding& rule) {
  if (rule.step_vnd >= 1 && rule.step_vnd <= kLargestStep) return Done{};
  return Error{"Cash is rounded to a whole number of đồng from 1 (not at all) to 100000."};
}

Status check_low_stock(const LowStock& low) {
  for (const std::int64_t one : {low.pieces, low.grams})
    if (one < 0 || one > kLargestLowStock)
      return Error{"Low stock is a whole number of pieces or grams from 0 to 1000000000."};
  return Done{};
}

Status check_sale_prefix(std::string_view prefix) {
  const bool good = prefix.size() >= 2 && prefix.size() <= 8 &&
                    std::all_of(prefix.begin(), prefix.end(),
                                [](char c) { return codec::is_digit(c) || is_capital(c); });
  if (good || prefix.empty()) return Done{};
  return Error{"Sale numbers begin with 2 to 8 letters A-Z and digits, such as DL01."};
}

}  // namespace ocop::wire
