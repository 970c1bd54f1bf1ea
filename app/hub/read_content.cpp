#include "app/hub/read_content.h"

#include <filesystem>

#include "app/hub/picture_file.h"
#include "app/hub/reading.h"
#include "app/wire/csv_sheet.h"

namespace ocop::hub {

namespace {

/// A sheet without rows.
std::string header_of(const SheetDefinition& definition) {
  std::string line;
  for (const std::string_view column : definition.columns)
    line.append(line.empty() ? "" : ",").append(column);
  return line + "\n";
}

}  // namespace

Sheet Reading::sheet(const SheetDefinition& definition) {
  const std::string file = folder_ + "/" + std::string(definition.file);
  std::error_code fault;
  if (definition.may_be_missing && !std::filesystem::exists(file, fault) && !fault)
    return {definition, header_of(definition), report_};
  return {definition, wire::read_sheet_file(file), report_};
}

Picture Reading::picture(Row& row, std::string_view column) {
  const std::string name = row.text(column);
  if (name.empty()) return {};
  if (const auto known = pictures_.find(name); known != pictures_.end()) return known->second;
  auto checked = check_picture(folder_ + "/pictures", name);
  if (!checked) {
    row.error(column, checked.error().sentence);
    return {};
  }
  content.picture_files.emplace(checked->picture.sha256, checked->path);
  pictures_.emplace(name, checked->picture);
  return checked->picture;
}

Content read_content(const std::string& folder, Report& report) {
  Reading reading(folder, report);
  read_about(reading);
  read_products(reading);
  read_lots(reading);
  read_label_keys(reading);
  return std::move(reading.content);
}

}  // namespace ocop::hub
