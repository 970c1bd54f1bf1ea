// One CSV sheet (RFC 4180, UTF-8, with or without a byte order mark; separated by commas,
// semicolons or tabs): a row of column names, then rows with as many cells. All faults are
// collected, each with its row number as a spreadsheet shows it. Thread rule: immutable once made.
// Limits: 256 MiB per sheet, 64 KiB per cell. Not here: the columns' meaning and checks of the
// cells (app/office/sheets).
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

/// Returns the separator: whichever of comma, semicolon and tab is most frequent outside quotation
/// marks in the first line that is not blank; a comma if none occurs. Pre-condition: no byte order
/// mark.
char csv_separator(std::string_view bytes);

struct CsvFault {
  int row = 0;           ///< as a spreadsheet counts, the header being row 1; 0: the whole file
  int column = -1;       ///< index of the cell in its row; -1: the whole row
  std::string sentence;  ///< one plain sentence with a full stop, not naming file and row
};

class CsvSheet {
 public:
  /// Parses the whole sheet. Rows with a fault are left out of rows(), as are blank rows, which are
  /// not faults.
  static CsvSheet parse(std::string_view bytes);

  const std::vector<std::string>& header() const { return header_; }
  const std::vector<CsvFault>& faults() const { return faults_; }
  /// Returns the number of valid rows below the header.
  std::size_t rows() const { return rows_.size(); }
  /// Pre-condition: row < rows().
  int row_number(std::size_t row) const { return rows_[row].number; }
  /// Pre-conditions: row < rows(), column < header().size(). The view lives as long as the sheet.
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

/// Reads a sheet's file. Error if it cannot be read or is larger than kLargestSheet.
Result<std::string> read_sheet_file(const std::string& path);

}  // namespace ocop::codec
