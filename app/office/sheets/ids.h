// The ids that a sheet has given, so that others can refer to them.
// Thread rule: one thread. Units: row numbers as a spreadsheet shows them.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "app/office/sheets/sheet.h"

namespace ocop::sheets {

class Ids {
 public:
  explicit Ids(const Sheet& sheet) : sheet_(sheet) {}

  /// Takes `id` (may be empty: a fault told before) for entry number `index`; an id that is there
  /// already is an error of `column`. False: not taken.
  bool take(const Row& row, std::string_view column, const std::string& id, std::size_t index);
  /// The index of `id`. An unknown one is an error of `column`, unless the sheet is not whole.
  /// Empty: none, without a word.
  const std::size_t* find(const Row& row, std::string_view column, const std::string& id) const;
  /// The same without a word.
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
