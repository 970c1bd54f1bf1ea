#include "app/terminal/point_commands.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>

#include "app/core/text_keys.h"
#include "app/disk/data_layout.h"
#include "app/disk/durable.h"
#include "app/terminal/private_file.h"
#include "app/wire/hub_answer.h"
#include "app/wire/point_checks.h"

namespace ocop::terminal {

namespace {

constexpr char kLineEnd = '|';  // between the lines of a footer: a shell takes it in quotes

struct PointKey {
  std::string_view key;
  std::string (*show)(const PrivateSettings&);
  Status (*set)(PrivateSettings&, const std::string&);
};

template <std::string ReceiptHead::*text>
constexpr PointKey receipt_text(std::string_view key) {
  return {key, [](const PrivateSettings& all) { return all.receipt.*text; },
          [](PrivateSettings& all, const std::string& value) {
            all.receipt.*text = value;
            return wire::check_receipt_head(all.receipt);
          }};
}

/// Digits only. Nothing: it is no whole number.
std::optional<std::int64_t> whole(const std::string& text) {
  std::int64_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

template <std::int64_t LowStock::*amount>
constexpr PointKey low_stock(std::string_view key) {
  return {key, [](const PrivateSettings& all) { return std::to_string(all.low_stock.*amount); },
          [](PrivateSettings& all, const std::string& value) {
            const auto given = value.empty() ? LowStock{}.*amount : whole(value).value_or(-1);
            all.low_stock.*amount = given;
            return wire::check_low_stock(all.low_stock);
          }};
}

std::string show_bank(const PrivateSettings& all) {
  return all.bank ? all.bank->bin + " " + all.bank->account + " " + all.bank->name : "";
}

/// All three at once: an account with the bank of another is nobody's.
Status set_bank(PrivateSettings& all, const std::string& value) {
  all.bank.reset();
  if (value.empty()) return Done{};
  const auto first = value.find(' ');
  const auto second = first == value.npos ? value.npos : value.find(' ', first + 1);
  if (second == value.npos)
    return Error{
        "The bank takes its number, the account and its holder in one value, such as \"970436 "
        "0123456789 HTX NA CHI LANG\"."};
  all.bank = BankAccount{value.substr(0, first), value.substr(first + 1, second - first - 1),
                         value.substr(second + 1)};
  return wire::check_bank(*all.bank);
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
  return wire::check_receipt_head(all.receipt);
}

Status set_step(PrivateSettings& all, const std::string& value) {
  all.rounding.step_vnd = value.empty() ? CashRounding{}.step_vnd : whole(value).value_or(0);
  return wire::check_rounding(all.rounding);
}

Status set_way(PrivateSettings& all, const std::string& value) {
  for (const CashRounding::Way way : kRoundingWays)
    if (value == rounding_code(way) || (value.empty() && way == CashRounding{}.way)) {
      all.rounding.way = way;
      return Done{};
    }
  return Error{"Cash is rounded half_up, down or up."};
}

/// Error: the terminal is enrolled, so its numbers begin with the prefix that the hub gave it.
Status may_set_prefix(const std::string& data) {
  constexpr std::size_t kMost = 4096;
  const auto text = disk::read_file(disk::real_disk(), disk::enrolled_file(data), kMost);
  if (!text) return Done{};
  const auto enrolled = wire::read_enrolled(*text);
  if (!enrolled || enrolled->prefix.empty()) return Done{};
  return Error{"The hub gave this terminal " + enrolled->prefix +
               " for its sale numbers to begin with, so that no other terminal gives the same; it "
               "cannot be set here."};
}

constexpr std::array kKeys{
    PointKey{"bank", show_bank, set_bank},
    receipt_text<&ReceiptHead::point>("receipt.point"),
    receipt_text<&ReceiptHead::address>("receipt.address"),
    receipt_text<&ReceiptHead::phone>("receipt.phone"),
    receipt_text<&ReceiptHead::tax_code>("receipt.tax_code"),
    PointKey{"receipt.footer", show_footer, set_footer},
    PointKey{"rounding.step",
             [](const PrivateSettings& all) { return std::to_string(all.rounding.step_vnd); },
             set_step},
    PointKey{
        "rounding.way",
        [](const PrivateSettings& all) { return std::string(rounding_code(all.rounding.way)); },
        set_way},
    low_stock<&LowStock::pieces>("low_stock.pieces"),
    low_stock<&LowStock::grams>("low_stock.grams"),
    PointKey{"sale_prefix", [](const PrivateSettings& all) { return all.sale_prefix; },
             [](PrivateSettings& all, const std::string& value) {
               all.sale_prefix = value;
               return wire::check_sale_prefix(value);
             }},
};

}  // namespace

Result<std::string> show_point(const std::string& data) {
  const auto settings = load_private_settings(data);
  if (!settings) return settings.error();
  std::string lines;
  for (const PointKey& one : kKeys)
    lines += std::string(one.key) + "\t" + one.show(*settings) + "\n";
  return lines;
}

Status set_point(const std::string& data, const std::string& key, const std::string& value) {
  for (const PointKey& one : kKeys) {
    if (one.key != key) continue;
    auto settings = load_private_settings(data);
    if (!settings) return settings.error();
    if (auto may = may_change_here(data, *settings); !may) return may;
    if (key == "sale_prefix")
      if (auto may = may_set_prefix(data); !may) return may;
    if (auto set = one.set(*settings, core::nfc(value)); !set) return set;
    return save_private_settings(data, *settings);
  }
  return Error{"There is no key " + key + "; `point show` lists all."};
}

}  // namespace ocop::terminal
