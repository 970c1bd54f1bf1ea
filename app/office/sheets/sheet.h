// Reads one sheet according to its definition, with a cursor over its rows that converts cells to
// typed values. An invalid cell becomes a finding and reads as empty, so that one pass finds every
// fault. Thread rule: one thread; a Row must not outlive its Sheet and Findings. Not here:
// references between sheets (ids.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/codec/csv_sheet.h"
#include "app/office/sheets/findings.h"
#include "app/office/sheets/sheet_definitions.h"
#include "db/model/date.h"
#include "db/model/language.h"

namespace ocop::sheets {

class Row;

/// Returns the text without surrounding blanks and line ends.
std::string_view trimmed(std::string_view text);

class Sheet {
 public:
  /// Reports a sheet that cannot be read, is empty or malformed, and wrong column names.
  Sheet(const SheetDefinition& definition, const Result<std::string>& bytes, Findings& findings);

  std::size_t rows() const { return csv_.rows(); }
  Row row(std::size_t index, Findings& findings) const;
  /// Returns false if the sheet is missing or could not be read completely, so that the absence of
  /// a row proves nothing.
  bool whole() const { return whole_; }
  const SheetDefinition& definition() const { return definition_; }

 private:
  friend class Row;
  void match_columns(Findings& findings);
  bool is_blank(std::size_t column) const;
  /// Returns the missing column whose name is close to `name`. `taken`: columns already matched to
  /// others; `alone`: no other column is unknown.
  std::optional<std::size_t> meant_column(std::string_view name, const std::vector<bool>& taken,
                                          bool alone) const;
  const SheetDefinition& definition_;
  codec::CsvSheet csv_;
  std::vector<int> where_;  ///< position in the file of each column of the definition; -1: none
  bool whole_ = false;
  bool lossy_ = false;  ///< came in an encoding with a small character set
};

class Row {
 public:
  Row(const Sheet& sheet, std::size_t index, Findings& findings)
      : sheet_(sheet), index_(index), findings_(findings) {}

  int number() const { return sheet_.csv_.row_number(index_); }
  /// `cause`: as in Finding, if several cells share a cause and the sentence names the cell.
  void error(std::string_view column, std::string sentence, std::string cause = {}) const;
  void warning(std::string_view column, std::string sentence, std::string cause = {}) const;

  // Each takes the name of a column of the definition. Texts are trimmed, in NFC, without control
  // characters; an empty required cell is an error.
  std::string text(std::string_view column, bool required = false);
  /// 1 to 40 characters of a-z, 0-9 and "-".
  std::string id(std::string_view column, bool required = true);
  /// Columns <name>_vi, _en, _zh. A missing translation is a warning.
  LocalText local(std::string_view name, bool required = false);
  std::optional<long long> integer(std::string_view column, long long least, long long most);
  std::optional<double> decimal(std::string_view column);
  /// Year-month-day, or day/month/year.
  std::optional<Date> date(std::string_view column);
  /// The same; a future date is a warning.
  std::optional<Date> past_date(std::string_view column);
  /// A time of day as spreadsheets write it (7:30, 07:30, 07:30:00), in minutes since midnight.
  std::optional<int> minute_of_day(std::string_view column);
  /// 1 or 0; empty is 0.
  bool flag(std::string_view column);

 private:
  std::string_view raw(std::string_view column);
  std::string clean(std::string_view cell, std::string_view column);
  const Sheet& sheet_;
  std::size_t index_;
  Findings& findings_;
  std::size_t next_ = 0;  ///< index in the definition of the column that is probably requested next
  bool there_ = false;    ///< the last requested column is in the file
};

inline Row Sheet::row(std::size_t index, Findings& findings) const {
  return {*this, index, findings};
}

}  // namespace ocop::sheets
