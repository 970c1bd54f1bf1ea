#include "app/office/sheets/sheet.h"

#include <algorithm>
#include <utility>

#include "app/base/text/nearest.h"
#include "app/office/sheets/sheet_encoding.h"

namespace ocop::sheets {

Sheet::Sheet(const SheetDefinition& definition, const Result<std::string>& bytes,
             Findings& findings)
    : definition_(definition), where_(definition.columns.size(), -1) {
  const auto fault = [&](int row, std::string column, std::string sentence) {
    findings.add({Severity::error, std::string(definition_.file), row, std::move(column),
                  std::move(sentence)});
  };
  if (!bytes) {
    fault(0, "", bytes.error().sentence);
    return;
  }
  const auto readable = sheet_text(*bytes);
  if (!readable) {
    fault(0, "", readable.error().sentence);
    return;
  }
  lossy_ = readable->lossy;
  csv_ = codec::CsvSheet::parse(readable->text);
  for (const codec::CsvFault& found : csv_.faults()) {
    const auto column = static_cast<std::size_t>(found.column);
    const bool named = found.column >= 0 && column < csv_.header().size();
    fault(found.row, named ? std::string(trimmed(csv_.header()[column])) : "", found.sentence);
  }
  if (csv_.header().empty()) return;
  match_columns(findings);
  whole_ = csv_.faults().empty() && std::find(where_.begin(), where_.end(), -1) == where_.end();
  if (whole_ && definition_.needs_rows && rows() == 0)
    fault(0, "", "the sheet has no row below its column names; add at least one.");
}

bool Sheet::is_blank(std::size_t column) const {
  for (std::size_t row = 0; row < csv_.rows(); ++row)
    if (!trimmed(csv_.cell(row, column)).empty()) return false;
  return true;
}

void Sheet::match_columns(Findings& findings) {
  const auto& names = definition_.columns;
  const auto fault = [&](std::string_view column, std::string sentence) {
    findings.add({Severity::error, std::string(definition_.file), 1, std::string(column),
                  std::move(sentence)});
  };
  std::vector<std::string_view> unknown;
  for (std::size_t i = 0; i < csv_.header().size(); ++i) {
    const std::string_view name = trimmed(csv_.header()[i]);
    const auto found = std::find(names.begin(), names.end(), name);
    if (name.empty()) {
      // Spreadsheets also save columns that once had content.
      if (!is_blank(i))
        fault("", "column " + std::to_string(i + 1) + " has no name; name it or delete it.");
    } else if (found == names.end()) {
      unknown.push_back(name);
    } else if (int& where = where_[static_cast<std::size_t>(found - names.begin())]; where >= 0) {
      fault(name, "the column is there twice; delete one.");
    } else {
      where = static_cast<int>(i);
    }
  }
  std::vector<bool> guessed(names.size());
  for (const std::string_view name : unknown) {
    const auto meant = meant_column(name, guessed, unknown.size() == 1);
    if (meant) {
      guessed[*meant] = true;
      fault(name, "the column is not known: did you mean " + std::string(names[*meant]) +
                      "? Correct its name, or delete it.");
    } else {
      fault(name, "the column is not known; delete it or correct its name.");
    }
  }
  for (std::size_t i = 0; i < names.size(); ++i)
    if (where_[i] < 0 && !guessed[i]) fault(names[i], "the column is missing; add it.");
}

std::optional<std::size_t> Sheet::meant_column(std::string_view name,
                                               const std::vector<bool>& taken, bool alone) const {
  std::vector<std::string_view> missing;
  std::vector<std::size_t> where;
  for (std::size_t i = 0; i < definition_.columns.size(); ++i) {
    if (where_[i] >= 0 || taken[i]) continue;
    missing.push_back(definition_.columns[i]);
    where.push_back(i);
  }
  // A single unknown column must be the single missing one, however it is spelt.
  if (alone && missing.size() == 1) return where.front();
  const auto found = text::nearest(name, missing);
  return found ? std::optional(where[*found]) : std::nullopt;
}

}  // namespace ocop::sheets
