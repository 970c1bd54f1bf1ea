#include "app/base/gs1/link_key.h"

#include <algorithm>
#include <span>

#include "app/base/codec/digits.h"
#include "app/base/gs1/gs1_element.h"
#include "db/model/gtin.h"

namespace ocop::gs1 {

namespace {

using enum LinkLetters;

constexpr std::size_t kGtinDigits = 14;

constexpr std::array kPrimary{
    LinkKey{"00", "sscc", 18, true},
    LinkKey{"01", "gtin", kGtinDigits, true, 0, 0, digits, {"22", "10", "21", "235"}},
    LinkKey{"253", "gdti", 13, true, 0, 17, set82},
    LinkKey{"255", "gcn", 13, true, 0, 12, digits},
    LinkKey{"401", "ginc", 0, false, 1, 30, set82},
    LinkKey{"402", "gsin", 17, true},
    LinkKey{"414", "gln", 13, true, 0, 0, digits, {"254", "7040"}},
    LinkKey{"415", "payTo", 13, true, 0, 0, digits, {"8020"}},
    LinkKey{"417", "party", 13, true, 0, 0, digits, {"7040"}},
    LinkKey{"8003", "grai", 14, true, 0, 16, set82},
    LinkKey{"8004", "giai", 0, false, 1, 30, set82, {"7040"}},
    LinkKey{"8006", "itip", kGtinDigits, true, 4, 4, digits, {"22", "10", "21"}},
    LinkKey{"8010", "cpid", 0, false, 1, 30, set39, {"8011"}},
    LinkKey{"8013", "gmn", 0, false, 1, 25, set82},
    LinkKey{"8017", "gsrnp", 18, true, 0, 0, digits, {"8019"}},
    LinkKey{"8018", "gsrn", 18, true, 0, 0, digits, {"8019"}},
};

constexpr std::array kQualifiers{
    LinkKey{"10", "lot", 0, false, 1, 20, set82},
    LinkKey{"21", "ser", 0, false, 1, 20, set82},
    LinkKey{"22", "cpv", 0, false, 1, 20, set82},
    LinkKey{"235", "", 0, false, 1, 28, set82},
    LinkKey{"254", "glnx", 0, false, 1, 20, set82},
    LinkKey{"7040", "", 1, false, 3, 3, set82},
    LinkKey{"8011", "cpsn", 0, false, 1, 12, digits},
    LinkKey{"8019", "srin", 0, false, 1, 10, digits},
    LinkKey{"8020", "refno", 0, false, 1, 25, set82},
};

const LinkKey* by_name(std::span<const LinkKey> keys, std::string_view name) {
  const auto found = std::find_if(keys.begin(), keys.end(), [&](const LinkKey& key) {
    return key.ai == name || (key.word == name && !name.empty());
  });
  return found == keys.end() ? nullptr : &*found;
}

bool is_letter(LinkLetters letters, char c) {
  const bool upper = c >= 'A' && c <= 'Z', lower = c >= 'a' && c <= 'z';
  switch (letters) {
    case digits:
      return codec::is_digit(c);
    case set82:
      return is_gs1_letter(c);
    case set39:
      return codec::is_digit(c) || upper || c == '#' || c == '-' || c == '/';
    case own_ids:
      return codec::is_digit(c) || lower || c == '-';
  }
  return false;
}

}  // namespace

const LinkKey* primary_key(std::string_view name) {
  return by_name(kPrimary, name);
}

const LinkKey* key_qualifier(std::string_view name) {
  return by_name(kQualifiers, name);
}

bool has_form(const LinkKey& key, std::string_view value) {
  if (value.size() < key.digits + key.least || value.size() > key.digits + key.most) return false;
  const auto rest = value.begin() + static_cast<std::ptrdiff_t>(key.digits);
  return std::all_of(value.begin(), rest, codec::is_digit) &&
         std::all_of(rest, value.end(), [&](char c) { return is_letter(key.letters, c); });
}

bool has_right_check_digit(const LinkKey& key, std::string_view value) {
  if (!key.has_check_digit) return true;
  return Gtin::check_digit(value.substr(0, key.digits - 1)) == value[key.digits - 1];
}

}  // namespace ocop::gs1
