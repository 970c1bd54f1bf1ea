// What an import has to say of the office's sheets: every fault and warning with its sheet, row,
// column and one plain sentence.
// Thread rule: one thread. Not here: faults of the disk, which are an Error of their own.
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
  std::string sheet;     ///< "product.csv"
  int row = 0;           ///< as a spreadsheet shows it; 0: the whole sheet
  std::string column;    ///< empty: the whole row
  std::string sentence;  ///< starts in lower case, ends with a full stop
  std::string
      cause{};  ///< what findings have in common whose sentences differ; empty: its sentence
  bool of_sheet = false;  ///< how the whole sheet was saved: one line tells all rows and columns
};

/// `product.csv row 12, column gtin: the check digit is 4, it should be 7.`; a warning says so
/// first.
std::string to_text(const Finding& finding);

/// "1 error", "2 errors".
std::string counted(std::size_t count, std::string_view singular);

class Findings {
 public:
  /// `today`: days after it that ought to be past are told; nullopt: no day is.
  explicit Findings(std::optional<Date> today = std::nullopt) : today_(today) {}
  void add(Finding finding);
  void count_composed() { ++composed_; }

  /// The findings by sheet in the order of first mention, then by row; columns as they were found.
  std::vector<Finding> sorted() const;
  /// The same as lines, one for each cause: what is wrong in many rows of a column, in many columns
  /// of the same rows, or with the whole sheet is told once, with the first places.
  std::vector<std::string> lines() const;
  std::size_t errors() const { return errors_; }
  std::size_t warnings() const { return findings_.size() - errors_; }
  /// Cells whose text came decomposed and was made NFC.
  std::size_t composed() const { return composed_; }
  std::optional<Date> today() const { return today_; }

 private:
  std::optional<Date> today_;
  std::vector<Finding> findings_;
  std::size_t errors_ = 0;
  std::size_t composed_ = 0;
};

}  // namespace ocop::sheets
