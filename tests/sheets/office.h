// An office's folder of sheets that a test fills and imports. Thread rule: one thread.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/base/text/sentences.h"
#include "app/main/messages.h"
#include "app/office/publish/import.h"
#include "app/office/sheets/sheet_definitions.h"
#include "tests/support/kiosk/sample_kiosk.h"

namespace ocop::sheets {

/// Sheets of one product, each with all its columns; a test changes cells and imports.
class Office {
 public:
  Office() : folder_(test::temporary_folder("office" + std::to_string(++number_))) {
    for (const SheetDefinition* sheet : kSheetDefinitions)
      for (const auto column : sheet->columns)
        order_[std::string(sheet->file)].emplace_back(column);
    row("catalog.csv", {{"key", "title"}, {"value", "Thử"}});
    row("group.csv",
        {{"id", "food"}, {"name_vi", "Thực phẩm"}, {"name_en", "Food"}, {"name_zh", "食品"}});
    row("place.csv", {{"id", "chi-lang"},
                      {"name_vi", "Chi Lăng"},
                      {"name_en", "Chi Lăng"},
                      {"name_zh", "支棱"},
                      {"province", "Lạng Sơn"},
                      {"latitude", "21.66"},
                      {"longitude", "106.58"}});
    row("point.csv",
        {{"id", "here"}, {"name_vi", "Đây"}, {"name_en", "Here"}, {"name_zh", "这里"}});
    row("product.csv", {{"id", "na"},
                        {"name_vi", "Na"},
                        {"name_en", "Sugar apple"},
                        {"name_zh", "番荔枝"},
                        {"group", "food"},
                        {"stars", "4"}});
  }
  /// The separator of cells.
  char separator = ',';
  /// Prefix of each sheet, such as a byte order mark.
  std::string front;
  /// The day of the import; nullopt: dates are not compared with it.
  std::optional<Date> today;
  using Cells = std::map<std::string, std::string>;
  void row(const std::string& sheet, const Cells& cells) { rows_[sheet].push_back(cells); }
  void set(const std::string& sheet, const std::string& column, const std::string& value) {
    rows_[sheet].back()[column] = value;
  }
  /// `number`: the row's number in a spreadsheet; 2 is the first.
  Cells& at(const std::string& sheet, int number) {
    return rows_[sheet].at(static_cast<std::size_t>(number) - 2);
  }
  void picture(const std::string& file) {
    row("picture.csv", {{"product", "na"},
                        {"file", file},
                        {"alternative_vi", "a"},
                        {"alternative_en", "a"},
                        {"alternative_zh", "a"}});
  }
  void leave_out(const std::string& sheet) {
    std::filesystem::remove(folder_ + "/" + sheet);
    order_.erase(sheet);
  }
  void rename_column(const std::string& sheet, const std::string& from, const std::string& to) {
    std::replace(order_[sheet].begin(), order_[sheet].end(), from, to);
    for (Cells& cells : rows_[sheet]) cells[to] = cells[from];
  }
  const std::string& folder() const { return folder_; }
  std::string out() const { return folder_ + "/out"; }

  /// Imports, and returns the findings, one line each.
  std::vector<std::string> import() {
    for (const auto& [sheet, columns] : order_) write(sheet, columns);
    Findings findings(today);
    const auto imported = publish::import_sheets(folder_, out(), findings);
    EXPECT_TRUE(imported) << imported.error().sentence;
    release = imported->release;
    std::vector<std::string> lines;
    for (const Finding& finding : findings.sorted()) lines.push_back(to_text(finding));
    told = findings.lines();
    for (const Finding& finding : findings.sorted()) expect_vietnamese(finding.sentence);
    return lines;
  }
  std::string release;
  std::vector<std::string> told;  ///< what the last import prints, one line per cause

 private:
  /// Checks that the finding has a Vietnamese translation (assets/messages).
  static void expect_vietnamese(const std::string& sentence) {
    static const auto kAll = text::Sentences::read(vietnamese_messages());
    const std::string line = "x.csv: " + sentence;
    EXPECT_TRUE(kAll && kAll->translated(line) != line)
        << "assets/messages/vi.po lacks: " << sentence;
  }
  void write(const std::string& sheet, const std::vector<std::string>& columns) {
    std::ofstream file(folder_ + "/" + sheet, std::ios::binary);
    file << front;
    for (std::size_t i = 0; i < columns.size(); ++i) put(file, i) << columns[i];
    for (Cells& cells : rows_[sheet]) {
      file << "\n";
      for (std::size_t i = 0; i < columns.size(); ++i)
        put(file, i) << '"' << cells[columns[i]] << '"';
    }
    file << "\n";
  }
  std::ostream& put(std::ostream& file, std::size_t column) const {
    return column == 0 ? file : file << separator;
  }
  static inline int number_ = 0;
  std::string folder_;
  std::map<std::string, std::vector<std::string>> order_;
  std::map<std::string, std::vector<Cells>> rows_;
};

}  // namespace ocop::sheets
