// What may stand in the path of a GS1 Digital Link: primary keys, the qualifiers behind each, and
// the form of their values, after the grammar of GS1 Digital Link Standard: URI Syntax 1.4.1.
// Thread rule: constants. Not the link around them: digital_link.h.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace ocop::gs1 {

/// Which characters stand behind the digits that a value begins with.
enum class LinkLetters {
  digits,
  set82,    ///< General Specifications, figure 7.11-1
  set39,    ///< figure 7.11-2
  own_ids,  ///< of our product ids: a-z, 0-9 and "-"
};

struct LinkKey {
  std::string_view ai;              ///< application identifier
  std::string_view word;            ///< in links of versions 1.0 and 1.1 (dropped since 1.2)
  std::size_t digits = 0;           ///< so many to begin with
  bool has_check_digit = false;     ///< the last of these (of 8006: of its GTIN)
  std::size_t least = 0, most = 0;  ///< characters behind them
  LinkLetters letters = LinkLetters::digits;
  std::array<std::string_view, 4> qualifiers{};  ///< in the order of the standard
};

/// A primary key by identifier or word; null: it is none.
const LinkKey* primary_key(std::string_view name);
/// A key qualifier, likewise.
const LinkKey* key_qualifier(std::string_view name);

/// Letters and lengths; the check digit apart.
bool has_form(const LinkKey& key, std::string_view value);
/// Pre-condition: it has the form.
bool has_right_check_digit(const LinkKey& key, std::string_view value);

}  // namespace ocop::gs1
