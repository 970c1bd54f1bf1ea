#include "app/office/exchange/office_settings.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "app/base/codec/harmless.h"
#include "app/base/text/percentages.h"
#include "app/base/text/text_keys.h"
#include "app/base/wire/banks.h"
#include "app/base/wire/point_keys.h"
#include "app/base/wire/settings_document.h"

namespace ocop::exchange {

namespace {

constexpr std::string_view kDiscount = "limits.seller_discount";
constexpr std::string_view kCashOut = "limits.seller_cash_out";

/// What a seller may do alone, or only with a manager's PIN.
struct MayKey {
  std::string_view key;
  bool RoleLimits::*may;
  std::string_view meaning;
};
constexpr MayKey kMayKeys[]{
    {"limits.seller_may_void", &RoleLimits::seller_may_void,
     "Whether a seller may void a sale alone"},
    {"limits.seller_may_write_off", &RoleLimits::seller_may_write_off,
     "Whether a seller may write goods off alone"},
    {"limits.seller_may_transfer", &RoleLimits::seller_may_transfer,
     "Whether a seller may send goods to another point alone"},
    {"limits.seller_may_count", &RoleLimits::seller_may_count,
     "Whether a seller may count the stock alone"},
    {"limits.seller_may_export", &RoleLimits::seller_may_export,
     "Whether a seller may copy the sales onto a stick alone"},
};

/// Returns nullopt if it is not an amount that a slip can hold.
std::optional<Money> cash_out(const std::string& text) {
  Money value;
  const char* const last = text.data() + text.size();
  const auto [end, fault] = std::from_chars(text.data(), last, value.vnd);
  const bool is_amount = fault == std::errc{} && end == last;
  if (!is_amount || value.vnd < 0 || value.vnd > wire::kMostCashOut) return std::nullopt;
  return value;
}

std::string line(std::string_view key, const std::string& value, std::string_view meaning) {
  return std::string(key) + "\t" + codec::harmless(value) + "\t" + std::string(meaning) + "\n";
}

}  // namespace

Status edit_settings(PrivateSettings& settings, const std::string& key, const std::string& value) {
  if (key == kDiscount) {
    const auto given = hundredths_of_percent(value);
    if (!given) return Error{"A seller may take 0 to 100 percent off; write 10 or 12.5."};
    settings.limits.seller_discount_hundredths = *given;
    return Done{};
  }
  if (key == kCashOut) {
    const auto given = cash_out(value);
    if (!given)
      return Error{"Sellers may pay out 0 to 1000000000000 dong; write digits alone, as 200000."};
    settings.limits.seller_cash_out = *given;
    return Done{};
  }
  for (const MayKey& one : kMayKeys) {
    if (key != one.key) continue;
    if (value != "yes" && value != "no") return Error{key + " is yes or no."};
    settings.limits.*one.may = value == "yes";
    return Done{};
  }
  const wire::PointKey* const known = wire::find_point_key(key);
  if (known == nullptr)
    return Error{"There is no key " + codec::harmless(key) + "; `settings show FILE` lists all."};
  PrivateSettings changed = settings;
  if (auto set = known->set(changed, text::nfc(value)); !set) return set;
  settings = std::move(changed);
  return Done{};
}

Status put_staff(PrivateSettings& settings, Staff one) {
  one.name = text::nfc(one.name);
  const auto at = std::find_if(settings.staff.begin(), settings.staff.end(),
                               [&](const Staff& each) { return each.id == one.id; });
  if (at == settings.staff.end()) {
    if (one.pin_hash.empty()) return Error{"A new person needs a PIN."};
    if (auto good = wire::check_staff(one); !good) return good;
    settings.staff.push_back(std::move(one));
    return Done{};
  }
  if (one.pin_hash.empty()) one.pin_hash = at->pin_hash;
  if (auto good = wire::check_staff(one); !good) return good;
  *at = std::move(one);
  return Done{};
}

Status remove_staff(PrivateSettings& settings, const std::string& id) {
  const Staff* const one = settings.find(id);
  if (one == nullptr)
    return Error{"There is nobody with the id " + codec::harmless(id) +
                 "; `settings show FILE` names all."};
  const auto managers = std::count_if(settings.staff.begin(), settings.staff.end(),
                                      [](const Staff& each) { return each.role == Role::manager; });
  if (one->role == Role::manager && managers == 1 && settings.staff.size() > 1)
    return Error{id + " is the only manager, and sellers need one; make another manager first."};
  std::erase_if(settings.staff, [&](const Staff& each) { return each.id == id; });
  return Done{};
}

std::string shown_settings(const PrivateSettings& settings) {
  std::string text;
  for (const wire::PointKey& one : wire::point_keys()) {
    std::string value = one.show(settings);
    if (one.key == "bank" && settings.bank)
      if (const wire::Bank* const bank = wire::find_bank(settings.bank->bin))
        value += " (" + std::string(bank->name) + ")";
    text += line(one.key, value, one.meaning);
  }
  text += line(kDiscount, percent_text(settings.limits.seller_discount_hundredths),
               "Largest discount that a seller may give alone, in percent");
  text += line(kCashOut, std::to_string(settings.limits.seller_cash_out.vnd),
               "Cash that sellers may pay out on slips alone in a shift, in dong");
  for (const MayKey& one : kMayKeys)
    text += line(one.key, settings.limits.*one.may ? "yes" : "no", one.meaning);
  for (const Staff& one : settings.staff)
    text += line("staff " + one.id, one.role == Role::manager ? "manager" : "seller",
                 codec::harmless(one.name));
  return text;
}

std::string shown_banks() {
  std::string text;
  for (const wire::Bank& one : wire::banks())
    text += std::string(one.bin) + "\t" + std::string(one.name) + "\n";
  return text;
}

}  // namespace ocop::exchange
