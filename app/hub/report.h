// What an import has to say of the office's sheets: every fault and warning with its sheet, row,
// column and one plain sentence.
// Thread rule: one thread. Not here: faults of the disk, which are an Error of their own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ocop::hub {

enum class Severity { error, warning };

struct Finding {
  Severity severity = Severity::error;
  std::string sheet;     ///< "product.csv"
  int row = 0;           ///< as a spreadsheet shows it; 0: the whole sheet
  std::string column;    ///< empty: the whole row
  std::string sentence;  ///< starts in lower case, ends with a full stop
};

/// `product.csv row 12, column gtin: the check digit is 4, it should be 7.`; a warning says so
/// first.
std::string to_text(const Finding& finding);

class Report {
 public:
  void add(Finding finding);
  void count_composed() { ++composed_; }

  /// By sheet in the order of first mention, then by row; columns as they were found.
  std::vector<Finding> sorted() const;
  std::size_t errors() const { return errors_; }
  std::size_t warnings() const { return findings_.size() - errors_; }
  /// Cells whose text came decomposed and was made NFC.
  std::size_t composed() const { return composed_; }

 private:
  std::vector<Finding> findings_;
  std::size_t errors_ = 0;
  std::size_t composed_ = 0;
};

}  // namespace ocop::hub
