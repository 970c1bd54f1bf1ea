// GS1 element strings (GS1 General Specifications, chapters 3 and 7): application identifiers and
// their values, as a scanner types them and as they are printed for people.
// Thread rule: pure. Units: as in the specifications; weights are returned in grams. Errors: one
// sentence. Not here: their use at the till (scanned_code.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/model/date.h"
#include "db/model/result.h"

namespace ocop::gs1 {

inline constexpr char kFnc1 = '\x1D';  ///< the separator as scanners send it: ASCII 29

struct Gs1Element {
  std::string ai;     ///< application identifier: 2 to 4 digits
  std::string value;  ///< not empty
  bool operator==(const Gs1Element&) const = default;
};

/// "0109506000134352" "17270101" "10ABC" <FNC1> "21S1", without a symbology identifier.
Result<std::vector<Gs1Element>> read_gs1_elements(std::string_view text);
/// "(01)09506000134352(17)270101(10)ABC". A value may hold parentheses itself, so an identifier
/// counts only as 2 to 4 digits between them.
Result<std::vector<Gs1Element>> read_gs1_parentheses(std::string_view text);

/// Parses YYMMDD of this century; day 00 means the month's last (section 3.4). Returns nullopt if
/// there is no such day.
std::optional<Date> gs1_date(std::string_view six_digits);
/// Returns the net weight of 310n (kilograms with n decimals), rounded down to grams; nullopt for
/// another identifier or a value that is not six digits.
std::optional<std::int64_t> gs1_grams(const Gs1Element& element);
/// Returns whether it belongs to GS1's character set 82 (figure 7.11-1).
bool is_gs1_letter(char c);
/// Returns whether it is a valid lot or serial: 1 to 20 characters of set 82.
bool is_gs1_lot(std::string_view text);

}  // namespace ocop::gs1
