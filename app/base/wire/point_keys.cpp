#include "app/base/wire/point_keys.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "app/base/wire/banks.h"
#include "app/base/wire/point_checks.h"

namespace ocop::wire {

namespace {

constexpr std::size_t kBinDigits = 6;
constexpr char kLineEnd = '|';  // between the lines of a footer; must be quoted in a shell

template <std::string ReceiptHead::*text>
constexpr PointKey receipt_text(std::string_view key, std::string_view meaning) {
  return {key, meaning, [](const PrivateSettings& all) { return all.receipt.*text; },
          [](PrivateSettings& all, const std::string& value) {
            all.receipt.*text = value;
            return check_receipt_head(all.receipt);
          }};
}

/// Returns nullopt if it is not an integer.
std::optional<std::int64_t> whole(const std::string& text) {
  std::int64_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

template <std::int64_t LowStock::*amount>
constexpr PointKey low_stock(std::string_view key, std::string_view meaning) {
  return {key, meaning,
          [](const PrivateSettings& all) { return std::to_string(all.low_stock.*amount); },
          [](PrivateSettings& all, const std::string& value) {
            const auto given = value.empty() ? LowStock{}.*amount : whole(value).value_or(-1);
            all.low_stock.*amount = given;
            return check_low_stock(all.low_stock);
          }};
}

std::string show_bank(const PrivateSettings& all) {
  return all.bank ? all.bank->bin + " " + all.bank->account + " " + all.bank->name : "";
}

/// Sets all three at once, so that an account is never combined with another's bank. A bank's name
/// may have several words; the longest match counts.
Status set_bank(PrivateSettings& all, const std::string& value) {
  all.bank.reset();
  if (value.empty()) return Done{};
  const Bank* bank = nullptr;
  std::size_t end = 0;  // of the bank's name or number
  for (auto space = value.find(' '); space != value.npos; space = value.find(' ', space + 1))
    if (const Bank* const found = find_bank(std::string_view(value).substr(0, space))) {
      bank = found;
      end = space;
    }
  if (bank == nullptr && value.find(' ') == kBinDigits && value[0] >= '0' && value[0] <= '9')
    end = kBinDigits;
  const auto second = end == 0 ? value.npos : value.find(' ', end + 1);
  if (second == value.npos)
    return Error{
        "The bank takes its name or number, the account and its holder in one value, such as "
        "\"Vietcombank 0123456789 HTX NA CHI LANG\"; `ocop-hub settings banks` names the banks."};
  all.bank = BankAccount{bank != nullptr ? std::string(bank->bin) : value.substr(0, end),
                         value.substr(end + 1, second - end - 1), value.substr(second + 1)};
  return check_bank(*all.bank);
}

std::string show_footer(const PrivateSettings& all) {
  std::string lines;
  for (const std::string& line : all.receipt.footer)
    lines += (lines.empty() ? "" : std::string(1, kLineEnd)) + line;
  return lines;
}

Status set_footer(PrivateSettings& all, const std::string& value) {
  all.receipt.footer.clear();
  for (std::size_t from = 0; !value.empty() && from <= value.size();) {
    const auto end = std::min(value.find(kLineEnd, from), value.size());
    all.receipt.footer.push_back(value.substr(from, end - from));
    from = end + 1;
  }
  return check_receipt_head(all.receipt);
}

Status set_step(PrivateSettings& all, const std::string& value) {
  all.rounding.step_vnd = value.empty() ? CashRounding{}.step_vnd : whole(value).value_or(0);
  return check_rounding(all.rounding);
}

Status set_way(PrivateSettings& all, const std::string& value) {
  for (const CashRounding::Way way : kRoundingWays)
    if (value == rounding_code(way) || (value.empty() && way == CashRounding{}.way)) {
      all.rounding.way = way;
      return Done{};
    }
  return Error{"Cash is rounded half_up, down or up."};
}

constexpr std::array kPointKeys{
    PointKey{"bank", "Account for payments by VietQR: bank, account, holder", show_bank, set_bank},
    receipt_text<&ReceiptHead::point>("receipt.point", "The shop, at the head of receipts"),
    receipt_text<&ReceiptHead::address>("receipt.address", "Its address"),
    receipt_text<&ReceiptHead::phone>("receipt.phone", "Its telephone"),
    receipt_text<&ReceiptHead::tax_code>("receipt.tax_code", "The seller's tax code"),
    PointKey{"receipt.footer", "At the foot of receipts; | separates lines", show_footer,
             set_footer},
    PointKey{"rounding.step", "Cash is rounded to this many dong; 1: not at all",
             [](const PrivateSettings& all) { return std::to_string(all.rounding.step_vnd); },
             set_step},
    PointKey{
        "rounding.way", "half_up, down or up",
        [](const PrivateSettings& all) { return std::string(rounding_code(all.rounding.way)); },
        set_way},
    low_stock<&LowStock::pieces>("low_stock.pieces", "Stock is low at this many pieces or fewer"),
    low_stock<&LowStock::grams>("low_stock.grams", "The same in grams, for goods sold by weight"),
    PointKey{"blind_close", "yes: sellers count the drawer before they see the expected cash",
             [](const PrivateSettings& all) { return std::string(all.blind_close ? "yes" : "no"); },
             [](PrivateSettings& all, const std::string& value) -> Status {
               if (!value.empty() && value != "yes" && value != "no")
                 return Error{"blind_close is yes or no."};
               all.blind_close = value == "yes";
               return Done{};
             }},
    PointKey{"sale_prefix", "Prefix of sale numbers, if no hub assigns one",
             [](const PrivateSettings& all) { return all.sale_prefix; },
             [](PrivateSettings& all, const std::string& value) {
               all.sale_prefix = value;
               return check_sale_prefix(value);
             }},
};

}  // namespace

std::span<const PointKey> point_keys() {
  return kPointKeys;
}

const PointKey* find_point_key(std::string_view key) {
  const auto* const found = std::find_if(kPointKeys.begin(), kPointKeys.end(),
                                         [&](const PointKey& one) { return one.key == key; });
  return found == kPointKeys.end() ? nullptr : found;
}

}  // namespace ocop::wire
