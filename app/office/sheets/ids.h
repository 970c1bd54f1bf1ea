// The ids defined in a sheet, to which others can refer. Thread rule: one thread. Units: row
// numbers as a spreadsheet shows them.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "app/office/sheets/sheet.h"

namespace ocop::sheets {

class Ids {
 public:
  explicit Ids(const Sheet& sheet) : sheet_(sheet) {}

  /// Registers `id` for entry number `index`. A duplicate is reported as an error in `column`.
  /// Returns false if it was not registered; an empty id is a fault already reported.
  bool take(const Row& row, std::string_view column, const std::string& id, std::size_t index);
  /// Returns the index of `id`, or null. An unknown id is reported as an error in `column`, unless
  /// the sheet is incomplete; an empty id is not reported.
  const std::size_t* find(const Row& row, std::string_view column, const std::string& id) const;
  /// The same without reporting.
  const std::size_t* at(const std::string& id) const;
  const Sheet& sheet() const { return sheet_; }

 private:
  struct Entry {
    int row;
    std::size_t index;
  };
  const Sheet& sheet_;
  std::unordered_map<std::string, Entry> entries_;
};

}  // namespace ocop::sheets
