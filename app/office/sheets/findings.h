// The findings of an import: every fault and warning in the office's sheets, with sheet, row,
// column and one plain sentence. Thread rule: one thread. Not here: disk faults, which are returned
// as an Error.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/model/date.h"

namespace ocop::sheets {

enum class Severity { error, warning };

struct Finding {
  Severity severity = Severity::error;
  std::string sheet;      ///< "product.csv"
  int row = 0;            ///< as a spreadsheet shows it; 0: the whole sheet
  std::string column;     ///< empty: the whole row
  std::string sentence;   ///< starts in lower case, ends with a full stop
  std::string cause{};    ///< groups findings whose sentences differ; empty: its sentence
  bool of_sheet = false;  ///< concerns the whole sheet: one line covers all rows and columns
};

/// Returns `product.csv row 12, column gtin: the check digit is 4, it should be 7.`, say; a warning
/// begins by saying so.
std::string to_text(const Finding& finding);

/// Returns "1 error" or "2 errors", say.
std::string counted(std::size_t count, std::string_view singular);

class Findings {
 public:
  /// `today`: later dates that should be in the past give warnings; nullopt: no such warnings.
  explicit Findings(std::optional<Date> today = std::nullopt) : today_(today) {}
  void add(Finding finding);
  void count_composed() { ++composed_; }

  /// Returns the findings by sheet, in the order of first mention, then by row, then in the order
  /// found.
  std::vector<Finding> sorted() const;
  /// Returns the same as lines, one per cause: a problem in many rows of a column, in many columns
  /// of the same rows, or with the whole sheet is reported once, at its first places.
  std::vector<std::string> lines() const;
  std::size_t errors() const { return errors_; }
  std::size_t warnings() const { return findings_.size() - errors_; }
  /// Returns the number of cells whose decomposed text was converted to NFC.
  std::size_t composed() const { return composed_; }
  std::optional<Date> today() const { return today_; }

 private:
  std::optional<Date> today_;
  std::vector<Finding> findings_;
  std::size_t errors_ = 0;
  std::size_t composed_ = 0;
};

}  // namespace ocop::sheets
