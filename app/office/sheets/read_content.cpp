#include "app/office/sheets/read_content.h"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "app/base/codec/csv_sheet.h"
#include "app/base/codec/harmless.h"
#include "app/base/text/nearest.h"
#include "app/office/pictures/picture_file.h"
#include "app/office/sheets/read_terms.h"
#include "app/office/sheets/reading.h"

namespace ocop::sheets {

namespace {

/// Returns a sheet without rows.
std::string header_of(const SheetDefinition& definition) {
  std::string line;
  for (const std::string_view column : definition.columns)
    line.append(line.empty() ? "" : ",").append(column);
  return line + "\n";
}

/// Warns of sheets with a wrong name, such as products.csv or "price (1).csv", which would be
/// ignored.
void tell_strays(const std::string& folder, Findings& findings) {
  std::vector<std::string_view> names;
  names.reserve(kSheetDefinitions.size());
  for (const SheetDefinition* one : kSheetDefinitions) names.push_back(one->file);
  std::vector<std::string> strays;
  std::error_code fault;
  for (const auto& entry : std::filesystem::directory_iterator(folder, fault)) {
    const std::string file = entry.path().filename().string();
    std::string kind = entry.path().extension().string();
    for (char& c : kind)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (kind == ".csv" && std::find(names.begin(), names.end(), file) == names.end())
      strays.push_back(file);
  }
  std::sort(strays.begin(), strays.end());
  for (const std::string& file : strays) {
    if (file == kTermsSheet.file) {
      findings.add({Severity::warning, file, 0, "",
                    "the sheet is private and no part of the catalogue; give it to the hub with "
                    "`ocop-hub terms set`, and keep it elsewhere."});
      continue;
    }
    const auto meant = text::nearest(file, names);
    findings.add({Severity::warning, codec::harmless(file), 0, "",
                  "no sheet has this name, so it was not read; " +
                      (meant ? "did you mean " + std::string(names[*meant]) + "? Rename it."
                             : std::string("rename or remove it."))});
  }
}

}  // namespace

Sheet Reading::sheet(const SheetDefinition& definition) {
  return {definition, sheets_(definition), findings_};
}

Picture Reading::picture(Row& row, std::string_view column) {
  const std::string name = row.text(column);
  if (name.empty()) return {};
  if (const auto known = pictures_.find(name); known != pictures_.end()) return known->second;
  auto checked = pictures::check_picture(folder_ + "/pictures", name);
  if (!checked) {
    row.error(column, checked.error().sentence);
    return {};
  }
  content.picture_files.emplace(checked->picture.sha256, checked->path);
  pictures_.emplace(name, checked->picture);
  return checked->picture;
}

Content read_content(const std::string& folder, const SheetSource& sheets, Findings& findings) {
  Reading reading(folder, sheets, findings);
  read_about(reading);
  read_products(reading);
  read_lots(reading);
  read_label_keys(reading);
  return std::move(reading.content);
}

Content read_content(const std::string& folder, Findings& findings) {
  tell_strays(folder, findings);
  const auto file_of = [&](const SheetDefinition& definition) -> Result<std::string> {
    const std::string file = folder + "/" + std::string(definition.file);
    std::error_code fault;
    if (definition.may_be_missing && !std::filesystem::exists(file, fault) && !fault)
      return header_of(definition);
    return codec::read_sheet_file(file);
  };
  return read_content(folder, file_of, findings);
}

}  // namespace ocop::sheets
