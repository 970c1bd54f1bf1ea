// Writes a cell of a CSV row (RFC 4180) so that a spreadsheet shows its exact text. Thread rule:
// pure. Not reading: csv_sheet.h.
#pragma once

#include <string>
#include <string_view>

namespace ocop::codec {

/// The beginning of the file: a byte order mark, by which spreadsheets recognise UTF-8.
inline constexpr std::string_view kCsvBegin = "\xEF\xBB\xBF";

/// Returns the cell, quoted if necessary. A text that begins like a formula, even after a tab or
/// line end, gets a leading apostrophe.
std::string csv_cell(std::string_view text);

}  // namespace ocop::codec
