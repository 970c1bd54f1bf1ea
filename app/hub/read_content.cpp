#include "app/hub/read_content.h"

#include "app/hub/picture_file.h"
#include "app/hub/reading.h"
#include "app/wire/csv_sheet.h"

namespace ocop::hub {

Sheet Reading::sheet(const SheetDefinition& definition) {
  return {definition, wire::read_sheet_file(folder_ + "/" + std::string(definition.file)), report_};
}

Picture Reading::picture(Row& row, std::string_view column) {
  const std::string name = row.text(column);
  if (name.empty()) return {};
  auto checked = check_picture(folder_ + "/pictures", name);
  if (!checked) {
    row.error(column, checked.error().sentence);
    return {};
  }
  content.picture_files.emplace(checked->picture.sha256, checked->path);
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
