// The allowed path of a GS1 Digital Link: primary keys, the qualifiers of each, and the form of
// their values, by the grammar of GS1 Digital Link Standard: URI Syntax 1.4.1. Thread rule:
// constants. Not here: parsing links, digital_link.h.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace ocop::gs1 {

/// The characters that may follow a value's leading digits.
enum class LinkLetters {
  digits,
  set82,    ///< General Specifications, figure 7.11-1
  set39,    ///< figure 7.11-2
  own_ids,  ///< our product ids: a-z, 0-9 and "-"
};

struct LinkKey {
  std::string_view ai;              ///< application identifier
  std::string_view word;            ///< in links of versions 1.0 and 1.1 (dropped since 1.2)
  std::size_t digits = 0;           ///< number of leading digits
  bool has_check_digit = false;     ///< the last of these (of 8006: of its GTIN)
  std::size_t least = 0, most = 0;  ///< characters after them
  LinkLetters letters = LinkLetters::digits;
  std::array<std::string_view, 4> qualifiers{};  ///< in the order of the standard
};

/// Finds a primary key by identifier or word; null if there is none.
const LinkKey* primary_key(std::string_view name);
/// Finds a key qualifier likewise.
const LinkKey* key_qualifier(std::string_view name);

/// Checks characters and lengths, but not the check digit.
bool has_form(const LinkKey& key, std::string_view value);
/// Pre-condition: it has the form.
bool has_right_check_digit(const LinkKey& key, std::string_view value);

}  // namespace ocop::gs1
