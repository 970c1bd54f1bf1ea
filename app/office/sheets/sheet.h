// One sheet read against its definition, and a cursor over its rows that turns cells into typed
// values. A wrong cell is a finding and reads as empty, so that one reading finds every fault.
// Thread rule: one thread; a Row must not outlive its Sheet and Findings.
// Not here: references between sheets (ids.h).
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

/// The text without blanks and line ends around it.
std::string_view trimmed(std::string_view text);

class Sheet {
 public:
  /// Reports a sheet that cannot be read, is empty or broken, and wrong column names.
  Sheet(const SheetDefinition& definition, const Result<std::string>& bytes, Findings& findings);

  std::size_t rows() const { return csv_.rows(); }
  Row row(std::size_t index, Findings& findings) const;
  /// False where the sheet is missing or could not be read to its end: what it does not hold
  /// proves nothing.
  bool whole() const { return whole_; }
  const SheetDefinition& definition() const { return definition_; }

 private:
  friend class Row;
  void match_columns(Findings& findings);
  bool is_blank(std::size_t column) const;
  /// The missing column whose name is nearly `name`; `taken`: those that others are held for;
  /// `alone`: no other column is unknown.
  std::optional<std::size_t> meant_column(std::string_view name, const std::vector<bool>& taken,
                                          bool alone) const;
  const SheetDefinition& definition_;
  codec::CsvSheet csv_;
  std::vector<int> where_;  ///< for each column of the definition, its place in the file; -1: none
  bool whole_ = false;
  bool lossy_ = false;  ///< came in an encoding that has few letters
};

class Row {
 public:
  Row(const Sheet& sheet, std::size_t index, Findings& findings)
      : sheet_(sheet), index_(index), findings_(findings) {}

  int number() const { return sheet_.csv_.row_number(index_); }
  /// `cause`: as of a Finding, where several cells have one and its sentence names the cell.
  void error(std::string_view column, std::string sentence, std::string cause = {}) const;
  void warning(std::string_view column, std::string sentence, std::string cause = {}) const;

  // Each takes the name of a column of the definition. Texts are trimmed, NFC, without control
  // characters; a required cell that is empty is an error.
  std::string text(std::string_view column, bool required = false);
  /// 1 to 40 of a-z, 0-9 and "-".
  std::string id(std::string_view column, bool required = true);
  /// Columns <name>_vi, _en, _zh. A missing translation is a warning.
  LocalText local(std::string_view name, bool required = false);
  std::optional<long long> integer(std::string_view column, long long least, long long most);
  std::optional<double> decimal(std::string_view column);
  /// Year-month-day, or day/month/year.
  std::optional<Date> date(std::string_view column);
  /// The same; one that is still to come is a warning.
  std::optional<Date> past_date(std::string_view column);
  /// Hour and minute of a day, as spreadsheets write them (7:30, 07:30, 07:30:00); in minutes since
  /// midnight.
  std::optional<int> minute_of_day(std::string_view column);
  /// 1 or 0; empty is 0.
  bool flag(std::string_view column);

 private:
  std::string_view raw(std::string_view column);
  std::string clean(std::string_view cell, std::string_view column);
  const Sheet& sheet_;
  std::size_t index_;
  Findings& findings_;
  std::size_t next_ = 0;  ///< index in the definition of the column most likely asked for next
  bool there_ = false;    ///< the column asked for last is in the file
};

inline Row Sheet::row(std::size_t index, Findings& findings) const {
  return {*this, index, findings};
}

}  // namespace ocop::sheets
