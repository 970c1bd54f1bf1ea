// One CSV sheet (RFC 4180, UTF-8, with or without a byte order mark; commas, semicolons or tabs
// between its cells): a row of column names, then rows of as many cells. Every fault is collected
// with the row that a spreadsheet shows for it.
// Thread rule: immutable once made. Limits: 256 MiB a sheet, 64 KiB a cell.
// Not here: what the columns mean and whether the cells make sense (hub).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "db/model/result.h"

namespace ocop::codec {

inline constexpr std::size_t kLargestSheet = std::size_t{256} << 20;
inline constexpr std::size_t kLargestCell = std::size_t{64} << 10;

/// What stands between the cells: whichever of comma, semicolon and tab its first line that is not
/// blank holds most of outside of quotation marks, a comma where it holds none. Pre-condition: no
/// byte order mark.
char csv_separator(std::string_view bytes);

struct CsvFault {
  int row = 0;           ///< as a spreadsheet counts, the header being 1; 0: the whole file
  int column = -1;       ///< index of the cell in its row; -1: the whole row
  std::string sentence;  ///< one plain sentence with a full stop, without file and row
};

class CsvSheet {
 public:
  /// Reads all of it. Rows with a fault are left out of rows(); blank rows are left out silently.
  static CsvSheet parse(std::string_view bytes);

  const std::vector<std::string>& header() const { return header_; }
  const std::vector<CsvFault>& faults() const { return faults_; }
  /// Rows below the header that are whole.
  std::size_t rows() const { return rows_.size(); }
  /// Pre-condition: row < rows().
  int row_number(std::size_t row) const { return rows_[row].number; }
  /// Pre-conditions: row < rows(), column < header().size(). Lives as long as the sheet.
  std::string_view cell(std::size_t row, std::size_t column) const;

 private:
  friend class CsvReader;
  struct Row {
    int number;
    std::size_t first_cell;
  };
  std::vector<std::string> header_;
  std::string text_;                 ///< all cells, one after the other
  std::vector<std::uint32_t> ends_;  ///< where each cell ends in text_
  std::vector<Row> rows_;
  std::vector<CsvFault> faults_;
};

/// The bytes of a sheet's file. Error: it cannot be read, or is larger than kLargestSheet.
Result<std::string> read_sheet_file(const std::string& path);

}  // namespace ocop::codec
