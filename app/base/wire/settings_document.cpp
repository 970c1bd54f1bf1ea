// The library's exceptions for a missing key or a wrong type are turned into one Error at the edge
// of this file; nothing else throws.
#include "app/base/wire/settings_document.h"

#include "app/base/codec/canonical_json.h"
#include "app/base/wire/point_checks.h"
#include "db/model/short_id.h"

namespace ocop::wire {

namespace {

constexpr std::size_t kLargestSettings = std::size_t{1} << 20;
constexpr std::size_t kMostStaff = 200;
constexpr int kSettingsFormat = 1;

constexpr std::string_view kSeller = "seller";
constexpr std::string_view kManager = "manager";
constexpr const char* kCashOut = "seller_cash_out";

Error damaged() {
  return Error{"The private settings are damaged; make them again, or have the office send them."};
}

Result<Staff> read_staff(const codec::Json& json) {
  Staff one;
  one.id = json.at("id").get<std::string>();
  one.name = json.at("name").get<std::string>();
  one.pin_hash = json.at("pin").get<std::string>();
  const auto role = json.at("role").get<std::string>();
  if (role != kSeller && role != kManager) return damaged();
  one.role = role == kManager ? Role::manager : Role::seller;
  if (!check_staff(one)) return damaged();
  return one;
}

/// Returns null if the key is absent and its default applies.
const codec::Json* find(const codec::Json& json, const char* key) {
  const auto& object =
      json.get_ref<const codec::Json::object_t&>();  // throws if it is not an object
  const auto at = object.find(key);
  return at == object.end() ? nullptr : &at->second;
}

// Sets `value` if the key is present.
template <class Text>
void take(const codec::Json& json, const char* key, Text& value) {
  if (const codec::Json* there = find(json, key)) value = there->get<Text>();
}
void take(const codec::Json& json, const char* key, std::int64_t& value) {
  if (find(json, key)) value = codec::whole_at(json, key);
}

/// Limits added later within format 1, written only if the seller may, so that older programs
/// behave as before.
struct LaterLimit {
  const char* key;
  bool RoleLimits::*may;
};
constexpr LaterLimit kLaterLimits[]{{"seller_may_write_off", &RoleLimits::seller_may_write_off},
                                    {"seller_may_transfer", &RoleLimits::seller_may_transfer},
                                    {"seller_may_count", &RoleLimits::seller_may_count},
                                    {"seller_may_export", &RoleLimits::seller_may_export}};

codec::Json limits_json(const RoleLimits& limits) {
  codec::Json json{{"seller_discount_hundredths", limits.seller_discount_hundredths},
                   {"seller_may_void", limits.seller_may_void}};
  for (const LaterLimit& one : kLaterLimits)
    if (limits.*one.may) json[one.key] = true;
  if (limits.seller_cash_out.vnd > 0) json[kCashOut] = limits.seller_cash_out.vnd;
  return json;
}

Result<CashRounding> read_rounding(const codec::Json& json) {
  CashRounding rule;
  take(json, "step", rule.step_vnd);
  std::string way(rounding_code(rule.way));
  take(json, "way", way);
  for (const CashRounding::Way one : kRoundingWays)
    if (rounding_code(one) == way) {
      rule.way = one;
      return rule;
    }
  return damaged();
}

/// Reads what was added later within format 1; each key is optional.
Status read_point(const codec::Json& json, PrivateSettings& settings) {
  if (const codec::Json* bank = find(json, "bank"))
    settings.bank =
        BankAccount{bank->at("bin").get<std::string>(), bank->at("account").get<std::string>(),
                    bank->at("name").get<std::string>()};
  if (const codec::Json* receipt = find(json, "receipt")) {
    take(*receipt, "point", settings.receipt.point);
    take(*receipt, "address", settings.receipt.address);
    take(*receipt, "phone", settings.receipt.phone);
    take(*receipt, "tax_code", settings.receipt.tax_code);
    take(*receipt, "footer", settings.receipt.footer);
  }
  if (const codec::Json* rounding = find(json, "rounding")) {
    const auto rule = read_rounding(*rounding);
    if (!rule) return rule.error();
    settings.rounding = *rule;
  }
  if (const codec::Json* low = find(json, "low_stock")) {
    take(*low, "pieces", settings.low_stock.pieces);
    take(*low, "grams", settings.low_stock.grams);
  }
  take(json, "sale_prefix", settings.sale_prefix);
  take(json, "blind_close", settings.blind_close);
  if ((settings.bank && !check_bank(*settings.bank)) || !check_receipt_head(settings.receipt) ||
      !check_rounding(settings.rounding) || !check_low_stock(settings.low_stock) ||
      !check_sale_prefix(settings.sale_prefix))
    return damaged();
  return Done{};
}

codec::Json receipt_json(const ReceiptHead& head) {
  codec::Json json = codec::Json::object();
  codec::put_unless_empty(json, "point", head.point);
  codec::put_unless_empty(json, "address", head.address);
  codec::put_unless_empty(json, "phone", head.phone);
  codec::put_unless_empty(json, "tax_code", head.tax_code);
  if (!head.footer.empty()) json["footer"] = head.footer;
  return json;
}

Result<PrivateSettings> read(const codec::Json& json) {
  if (!codec::has_format(json, kSettingsFormat))
    return Error{"The private settings are newer than this program; update it."};
  PrivateSettings settings;
  settings.version = codec::whole_at(json, "version", 0);
  const codec::Json& limits = json.at("limits");
  settings.limits.seller_discount_hundredths =
      static_cast<int>(codec::whole_at(limits, "seller_discount_hundredths", 0, 10'000));
  settings.limits.seller_may_void = limits.at("seller_may_void").get<bool>();
  for (const LaterLimit& one : kLaterLimits) take(limits, one.key, settings.limits.*one.may);
  if (find(limits, kCashOut))
    settings.limits.seller_cash_out = {codec::whole_at(limits, kCashOut, 0, kMostCashOut)};
  const codec::Json& staff = json.at("staff");
  if (!staff.is_array() || staff.size() > kMostStaff) return damaged();
  for (const codec::Json& each : staff) {
    auto one = read_staff(each);
    if (!one) return one.error();
    if (settings.find(one->id) != nullptr) return damaged();
    settings.staff.push_back(std::move(*one));
  }
  if (const auto point = read_point(json, settings); !point) return point.error();
  return settings;
}

}  // namespace

Status check_staff(const Staff& one) {
  if (!is_short_id(one.id))
    return Error{"An id is 1 to 40 letters a-z, digits and hyphens, such as lan."};
  if (one.name.empty() || one.name.size() > 80)
    return Error{"A name has 1 to 80 bytes; write the one that customers may read."};
  if (!one.pin_hash.starts_with("$argon2id$")) return Error{"A PIN is kept as its Argon2id hash."};
  return Done{};
}

std::string private_settings_text(const PrivateSettings& settings) {
  codec::Json staff = codec::Json::array();
  for (const Staff& one : settings.staff)
    staff.push_back({{"id", one.id},
                     {"name", one.name},
                     {"pin", one.pin_hash},
                     {"role", one.role == Role::manager ? kManager : kSeller}});
  codec::Json json{
      {"format", kSettingsFormat},
      {"version", settings.version},
      {"staff", std::move(staff)},
      {"limits", limits_json(settings.limits)},
      {"receipt", receipt_json(settings.receipt)},
      {"rounding",
       {{"step", settings.rounding.step_vnd}, {"way", rounding_code(settings.rounding.way)}}},
      {"low_stock", {{"pieces", settings.low_stock.pieces}, {"grams", settings.low_stock.grams}}}};
  if (settings.bank)
    json["bank"] = {{"bin", settings.bank->bin},
                    {"account", settings.bank->account},
                    {"name", settings.bank->name}};
  codec::put_unless_empty(json, "sale_prefix", settings.sale_prefix);
  if (settings.blind_close) json["blind_close"] = true;
  return codec::canonical(json);
}

Result<PrivateSettings> read_private_settings(std::string_view text) {
  if (text.size() > kLargestSettings) return damaged();
  try {
    return read(codec::parse(text));
  } catch (const codec::Json::exception&) {
    return damaged();
  }
}

}  // namespace ocop::wire
