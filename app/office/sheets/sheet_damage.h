// What a spreadsheet program does to cells that it takes for numbers or days, so that a finding
// names it and says how to undo it.
// Thread rule: pure. Errors: none; sentences start in lower case, for a finding.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "db/model/date.h"

namespace ocop::sheets {

/// A long number as it is shown where it does not fit, such as 2,00009E+12: its digits are lost.
bool is_shortened_number(std::string_view text);
/// "the spreadsheet has made 2,00009E+12 of it and its digits are lost; ..."
std::string shortened_number_sentence(std::string_view text);

/// The day that a spreadsheet counts as that number (1 is 1900-01-01, as Excel does), from 1954 to
/// 2119; nullopt: no such number.
std::optional<Date> day_of_serial(std::string_view text);

/// A day as written in Vietnam, 23/11/2026 or 5/6/2026: the day before the month.
std::optional<Date> day_of_slashes(std::string_view text);

/// Why `text` is no GTIN. Pre-condition: Gtin::parse refused it.
std::string gtin_fault(std::string_view text);
/// A good GTIN-12 that begins as a 13-digit one of Vietnam or of one shop's own does.
bool has_lost_a_digit(std::string_view gtin);
/// Nine or ten digits without a 0 before them: those of a telephone in Vietnam behind its 0.
bool has_lost_its_zero(std::string_view phone);

}  // namespace ocop::sheets
