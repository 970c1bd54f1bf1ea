#include "app/office/reports/table.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <filesystem>

#include "app/base/codec/csv_cell.h"
#include "app/base/codec/harmless.h"

namespace ocop::reports {

namespace {

std::string text_of(const TableCell& cell) {
  const auto* number = std::get_if<std::int64_t>(&cell);
  return number != nullptr ? std::to_string(*number) : codec::harmless(std::get<std::string>(cell));
}

/// Returns the width in characters; Vietnamese and Latin letters are one column wide.
std::size_t width_of(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

std::vector<std::size_t> widths_of(const Table& table) {
  std::vector<std::size_t> widths;
  for (const std::string& column : table.columns) widths.push_back(width_of(column));
  for (const auto& row : table.rows)
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], width_of(text_of(row[i])));
  return widths;
}

constexpr std::string_view kCsvKeeps = "\t\r\n";  // quoted, or after an apostrophe

std::string csv_of(const TableCell& cell) {
  // Numbers are written as they are, because a minus in a number is not a formula.
  const auto* number = std::get_if<std::int64_t>(&cell);
  if (number != nullptr) return std::to_string(*number);
  return codec::csv_cell(codec::harmless(std::get<std::string>(cell), kCsvKeeps));
}

}  // namespace

std::string to_text(const Table& table) {
  const auto widths = widths_of(table);
  std::string lines;
  const auto add = [&](std::size_t column, const std::string& text, bool right) {
    const std::string space(widths[column] - width_of(text), ' ');
    lines += (column == 0 ? "" : "  ") + (right ? space + text : text + space);
  };
  const auto end = [&] {
    lines.erase(lines.find_last_not_of(' ') + 1);
    lines += '\n';
  };
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    add(i, table.columns[i], !table.rows.empty() && table.rows[0][i].index() == 1);
  end();
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) add(i, text_of(row[i]), row[i].index() == 1);
    end();
  }
  return lines;
}

std::string to_csv(const Table& table) {
  std::string lines(codec::kCsvBegin);
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    lines += (i == 0 ? "" : ",") + codec::csv_cell(table.columns[i]);
  lines += "\r\n";
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) lines += (i == 0 ? "" : ",") + csv_of(row[i]);
    lines += "\r\n";
  }
  return lines;
}

Status write_xlsx(const Table& table, const std::string& path) {
  const Error unwritten{"The file " + path + " cannot be written; check its disk and permissions."};
  lxw_workbook* const book = workbook_new(path.c_str());
  if (book == nullptr) return unwritten;
  lxw_worksheet* const sheet = workbook_add_worksheet(book, nullptr);
  lxw_format* const bold = workbook_add_format(book);
  format_set_bold(bold);
  const auto widths = widths_of(table);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    worksheet_set_column(sheet, column, column, static_cast<double>(widths[i]) + 2, nullptr);
    worksheet_write_string(sheet, 0, column, table.columns[i].c_str(), bold);
  }
  worksheet_freeze_panes(sheet, 1, 0);
  lxw_row_t line = 0;
  for (const auto& row : table.rows) {
    ++line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      // Written as text even if it begins like a formula.
      if (const auto* number = std::get_if<std::int64_t>(&row[i]))
        worksheet_write_number(sheet, line, column, static_cast<double>(*number), nullptr);
      else
        worksheet_write_string(sheet, line, column, std::get<std::string>(row[i]).c_str(), nullptr);
    }
  }
  if (workbook_close(book) == LXW_NO_ERROR) return Done{};
  std::error_code fault;
  std::filesystem::remove(path, fault);
  return unwritten;
}

}  // namespace ocop::reports
