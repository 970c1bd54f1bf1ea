// A cell of a CSV row (RFC 4180) that a spreadsheet opens as the text that it is. Thread rule:
// pure. Not reading: csv_sheet.h.
#pragma once

#include <string>
#include <string_view>

namespace ocop::codec {

/// Begins the file: a byte order mark, by which spreadsheets know UTF-8.
inline constexpr std::string_view kCsvBegin = "\xEF\xBB\xBF";

/// The cell in quotes where it must be; what begins like a formula, also behind a tab or a line's
/// end, gets an apostrophe before it.
std::string csv_cell(std::string_view text);

}  // namespace ocop::codec
