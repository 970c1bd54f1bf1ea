// Recognises what spreadsheet programs do to cells that they take for numbers or dates, so that a
// finding can name it and say how to undo it. Thread rule: pure. Errors: none; sentences start in
// lower case, for a finding.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "db/model/date.h"

namespace ocop::sheets {

/// Returns whether it is a long number in scientific notation, such as 2,00009E+12, whose digits
/// are lost.
bool is_shortened_number(std::string_view text);
/// Returns "the spreadsheet has made 2,00009E+12 of it and its digits are lost; ...".
std::string shortened_number_sentence(std::string_view text);

/// Returns the day with that serial number in spreadsheets (1 is 1900-01-01, as in Excel), from
/// 1954 to 2119; nullopt for anything else.
std::optional<Date> day_of_serial(std::string_view text);

/// Parses a date as written in Vietnam, day first: 23/11/2026 or 5/6/2026.
std::optional<Date> day_of_slashes(std::string_view text);

/// Returns why `text` is not a GTIN. Pre-condition: Gtin::parse refused it.
std::string gtin_fault(std::string_view text);
/// Returns whether it is a valid GTIN-12 that begins like a Vietnamese or in-store 13-digit one.
bool has_lost_a_digit(std::string_view gtin);
/// Returns whether it is nine or ten digits without a leading 0, like a Vietnamese telephone number
/// that lost its 0.
bool has_lost_its_zero(std::string_view phone);

}  // namespace ocop::sheets
