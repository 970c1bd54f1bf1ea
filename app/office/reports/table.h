// A report as rows and columns, with three output formats. The texts come from terminals and are
// not trusted: no format lets a text control the terminal window or program that shows it. Thread
// rule: plain values; pure except write_xlsx. Numbers are written as integers, so that a
// spreadsheet can compute with them.
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

/// Returns aligned columns for a terminal window, numbers to the right, made harmless.
std::string to_text(const Table& table);
/// Returns CSV, made harmless except for tabs and line ends within cells.
std::string to_csv(const Table& table);
/// Writes an Office Open XML workbook with one sheet. Error if the file cannot be written.
Status write_xlsx(const Table& table, const std::string& path);

}  // namespace ocop::reports
