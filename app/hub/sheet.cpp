#include "app/hub/sheet.h"

#include <algorithm>
#include <utility>

namespace ocop::hub {

Sheet::Sheet(const SheetDefinition& definition, const Result<std::string>& bytes, Report& report)
    : definition_(definition), where_(definition.columns.size(), -1) {
  const auto fault = [&](int row, std::string column, std::string sentence) {
    report.add({Severity::error, std::string(definition_.file), row, std::move(column),
                std::move(sentence)});
  };
  if (!bytes) {
    fault(0, "", bytes.error().sentence);
    return;
  }
  csv_ = wire::CsvSheet::parse(*bytes);
  for (const wire::CsvFault& found : csv_.faults()) {
    const auto column = static_cast<std::size_t>(found.column);
    const bool named = found.column >= 0 && column < csv_.header().size();
    fault(found.row, named ? std::string(trimmed(csv_.header()[column])) : "", found.sentence);
  }
  if (csv_.header().empty()) return;
  match_columns(report);
  whole_ = csv_.faults().empty() && std::find(where_.begin(), where_.end(), -1) == where_.end();
  if (whole_ && definition_.needs_rows && rows() == 0)
    fault(0, "", "the sheet has no row below its column names; add one at least.");
}

void Sheet::match_columns(Report& report) {
  const auto& names = definition_.columns;
  const auto fault = [&](std::string_view column, std::string sentence) {
    report.add({Severity::error, std::string(definition_.file), 1, std::string(column),
                std::move(sentence)});
  };
  for (std::size_t i = 0; i < csv_.header().size(); ++i) {
    const std::string_view name = trimmed(csv_.header()[i]);
    const auto found = std::find(names.begin(), names.end(), name);
    if (name.empty()) {
      fault("", "column " + std::to_string(i + 1) + " has no name; name it or delete it.");
    } else if (found == names.end()) {
      fault(name, "the column is not known; delete it or correct its name.");
    } else if (int& where = where_[static_cast<std::size_t>(found - names.begin())]; where >= 0) {
      fault(name, "the column is there twice; delete one.");
    } else {
      where = static_cast<int>(i);
    }
  }
  for (std::size_t i = 0; i < names.size(); ++i)
    if (where_[i] < 0) fault(names[i], "the column is missing; add it, its cells may be empty.");
}

}  // namespace ocop::hub
