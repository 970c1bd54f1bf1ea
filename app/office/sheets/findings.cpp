#include "app/office/sheets/findings.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "app/base/codec/harmless.h"

namespace ocop::sheets {

namespace {

/// Findings of one cause.
struct Told {
  const Finding* first;
  std::vector<std::string> rows;
  std::vector<std::string> columns;
};

/// " row 2", " rows 2 and 3", " rows 2, 3, 4, 5 and 37 more".
std::string listed(std::string_view noun, const std::vector<std::string>& names) {
  constexpr std::size_t kNamed = 5;
  const std::size_t shown = names.size() > kNamed ? kNamed - 1 : names.size();
  std::string text = " " + std::string(noun) + (names.size() > 1 ? "s " : " ");
  for (std::size_t i = 0; i < shown; ++i) {
    const bool last = i + 1 == names.size();
    text += (i == 0 ? "" : last ? " and " : ", ") + names[i];
  }
  if (shown < names.size()) text += " and " + std::to_string(names.size() - shown) + " more";
  return text;
}

std::string to_text(const Told& told) {
  std::string text = told.first->severity == Severity::warning ? "warning: " : "";
  text += told.first->sheet;
  if (!told.rows.empty()) text += listed("row", told.rows);
  if (!told.columns.empty()) text += "," + listed("column", told.columns);
  return text + ": " + told.first->sentence;
}

/// Makes a column's name, which comes from a file and may be anything, fit into a line of text.
std::string shown_name(std::string_view name) {
  constexpr std::size_t kLongest = 60;  // bytes
  if (name.size() <= kLongest) return codec::harmless(name);
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80) --end;
  return codec::harmless(name.substr(0, end)) + "…";
}

using Cause = std::tuple<std::string_view, Severity, std::string_view, std::string_view>;

Cause cause_of(const Finding& one, std::string_view column) {
  return {one.sheet, one.severity, one.cause.empty() ? one.sentence : one.cause, column};
}

/// Findings come row by row, so a row is either the last one or new.
void add_row(Told& told, int row) {
  std::string text = std::to_string(row);
  if (told.rows.empty() || told.rows.back() != text) told.rows.push_back(std::move(text));
}

void add_column(Told& told, const std::string& column) {
  if (std::find(told.columns.begin(), told.columns.end(), column) == told.columns.end())
    told.columns.push_back(column);
}

}  // namespace

std::string to_text(const Finding& finding) {
  Told told{&finding, {}, {}};
  if (finding.row > 0) told.rows.push_back(std::to_string(finding.row));
  if (!finding.column.empty()) told.columns.push_back(finding.column);
  return to_text(told);
}

std::string counted(std::size_t count, std::string_view singular) {
  return std::to_string(count) + " " + std::string(singular) + (count == 1 ? "" : "s");
}

void Findings::add(Finding finding) {
  if (finding.severity == Severity::error) ++errors_;
  finding.sheet = codec::harmless(finding.sheet);
  finding.column = shown_name(finding.column);
  finding.sentence = codec::harmless(finding.sentence);
  // The CSV reader's messages are whole sentences; here they follow a colon.
  char& first = finding.sentence.front();
  if (first >= 'A' && first <= 'Z') first = static_cast<char>(first - 'A' + 'a');
  findings_.push_back(std::move(finding));
}

std::vector<Finding> Findings::sorted() const {
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

std::vector<std::string> Findings::lines() const {
  const std::vector<Finding> all = sorted();
  std::vector<Told> of_columns;
  std::map<Cause, std::size_t> places;
  for (const Finding& one : all) {
    const std::string_view column = one.of_sheet ? std::string_view() : one.column;
    const auto [place, fresh] = places.try_emplace(cause_of(one, column), of_columns.size());
    if (fresh) of_columns.push_back({&one, {}, {}});
    Told& told = of_columns[place->second];
    if (!one.column.empty()) add_column(told, one.column);
    if (one.row > 0) add_row(told, one.row);
  }
  std::vector<Told> told;
  std::map<std::pair<Cause, std::vector<std::string>>, std::size_t> merged;
  for (Told& one : of_columns) {
    const auto [place, fresh] =
        merged.try_emplace({cause_of(*one.first, ""), one.rows}, told.size());
    if (fresh)
      told.push_back(std::move(one));
    else
      told[place->second].columns.push_back(one.first->column);
  }
  std::vector<std::string> lines;
  lines.reserve(told.size());
  for (const Told& one : told) lines.push_back(to_text(one));
  return lines;
}

}  // namespace ocop::sheets
