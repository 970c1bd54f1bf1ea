// A report as rows and columns, and the three ways to write it down. What terminals said stands in
// them, and a terminal may be anybody's: none of the three lets a text steer the window or the
// program that shows it. Thread rule: plain values; pure but for write_xlsx. Numbers stay whole
// numbers, so that a spreadsheet can go on with them.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "db/model/result.h"

namespace ocop::reports {

using TableCell = std::variant<std::string, std::int64_t>;

struct Table {
  std::vector<std::string> columns;
  std::vector<std::vector<TableCell>> rows;  ///< each as long as `columns`
};

/// The table in columns for a terminal's window, numbers to the right. Harmless.
std::string to_text(const Table& table);
/// Tabs and line ends are kept in their cells; else harmless.
std::string to_csv(const Table& table);
/// An Office Open XML workbook of one sheet. Error: the file cannot be written.
Status write_xlsx(const Table& table, const std::string& path);

}  // namespace ocop::reports
