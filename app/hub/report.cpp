#include "app/hub/report.h"

#include <algorithm>
#include <map>
#include <utility>

namespace ocop::hub {

std::string to_text(const Finding& finding) {
  std::string text = finding.severity == Severity::warning ? "warning: " : "";
  text += finding.sheet;
  if (finding.row > 0) text += " row " + std::to_string(finding.row);
  if (!finding.column.empty()) text += ", column " + finding.column;
  return text + ": " + finding.sentence;
}

void Report::add(Finding finding) {
  if (finding.severity == Severity::error) ++errors_;
  // The reader of the sheet's form speaks in whole sentences; here they follow a colon.
  char& first = finding.sentence.front();
  if (first >= 'A' && first <= 'Z') first = static_cast<char>(first - 'A' + 'a');
  findings_.push_back(std::move(finding));
}

std::vector<Finding> Report::sorted() const {
  std::map<std::string_view, std::size_t> places;
  for (const Finding& finding : findings_) places.try_emplace(finding.sheet, places.size());
  std::vector<Finding> all = findings_;
  const auto key = [&](const Finding& finding) {
    return std::pair{places.find(finding.sheet)->second, finding.row};
  };
  std::stable_sort(all.begin(), all.end(),
                   [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
  return all;
}

}  // namespace ocop::hub
