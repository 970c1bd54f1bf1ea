// The library's exceptions for a missing key or a wrong type are turned into one Error at the edge
// of this file; nothing else throws.
#include "app/wire/private_settings.h"

#include <algorithm>

#include "app/wire/canonical_json.h"

namespace ocop::wire {

namespace {

constexpr std::size_t kLargestText = std::size_t{1} << 20;
constexpr std::size_t kMostStaff = 200;
constexpr int kFormat = 1;

constexpr std::string_view kSeller = "seller";
constexpr std::string_view kManager = "manager";

Error damaged() {
  return Error{"The private settings are damaged; make them again, or have the office send them."};
}

bool is_id(std::string_view id) {
  return !id.empty() && id.size() <= 40 && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

Result<Staff> read_staff(const Json& json) {
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

Result<PrivateSettings> read(const Json& json) {
  if (json.at("format").get<int>() != kFormat)
    return Error{"The private settings are newer than this program; update it."};
  PrivateSettings settings;
  settings.version = json.at("version").get<std::int64_t>();
  const Json& limits = json.at("limits");
  settings.limits.seller_discount_hundredths = limits.at("seller_discount_hundredths").get<int>();
  settings.limits.seller_may_void = limits.at("seller_may_void").get<bool>();
  if (settings.version < 0 || settings.limits.seller_discount_hundredths < 0 ||
      settings.limits.seller_discount_hundredths > 10'000)
    return damaged();
  const Json& staff = json.at("staff");
  if (!staff.is_array() || staff.size() > kMostStaff) return damaged();
  for (const Json& each : staff) {
    auto one = read_staff(each);
    if (!one) return one.error();
    if (settings.find(one->id) != nullptr) return damaged();
    settings.staff.push_back(std::move(*one));
  }
  return settings;
}

}  // namespace

Status check_staff(const Staff& one) {
  if (!is_id(one.id))
    return Error{"An id is 1 to 40 letters a-z, digits and hyphens, such as lan."};
  if (one.name.empty() || one.name.size() > 80)
    return Error{"A name has 1 to 80 bytes; write the one that customers may read."};
  if (!one.pin_hash.starts_with("$argon2id$")) return Error{"A PIN is kept as its Argon2id hash."};
  return Done{};
}

std::string private_settings_text(const PrivateSettings& settings) {
  Json staff = Json::array();
  for (const Staff& one : settings.staff)
    staff.push_back({{"id", one.id},
                     {"name", one.name},
                     {"pin", one.pin_hash},
                     {"role", one.role == Role::manager ? kManager : kSeller}});
  const Json json{{"format", kFormat},
                  {"version", settings.version},
                  {"staff", std::move(staff)},
                  {"limits",
                   {{"seller_discount_hundredths", settings.limits.seller_discount_hundredths},
                    {"seller_may_void", settings.limits.seller_may_void}}}};
  return canonical(json);
}

Result<PrivateSettings> read_private_settings(std::string_view text) {
  if (text.size() > kLargestText) return damaged();
  try {
    return read(Json::parse(text));
  } catch (const Json::exception&) {
    return damaged();
  }
}

}  // namespace ocop::wire
