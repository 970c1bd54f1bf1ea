#include "app/hub/import.h"

#include <filesystem>

#include "app/hub/ranking.h"
#include "app/hub/read_content.h"
#include "app/hub/release_folder.h"

namespace ocop::hub {

namespace {

namespace fs = std::filesystem;

Status write_catalog(const Content& content, const std::string& path) {
  auto writer = db::CatalogWriter::create();
  if (!writer) return writer.error();
  writer->info(content.info);
  int position = 0;
  for (const Group& group : content.groups) writer->group(group, ++position);
  for (const Place& place : content.places) writer->place(place);
  for (const Point& point : content.points) writer->point(point);
  for (const Producer& producer : content.producers) writer->producer(producer);
  const auto keys = search_keys(content);
  for (std::size_t i = 0; i < content.items.size(); ++i) {
    const Item& item = content.items[i];
    writer->product(item.product, keys[i], item.prices, item.lots);
  }
  return writer->finish(path);
}

}  // namespace

Result<Imported> import_sheets(const std::string& sheets, const std::string& out, Report& report) {
  std::error_code fault;
  if (!fs::is_directory(sheets, fault))
    return Error{"There is no folder " + sheets + " with the sheets."};
  Content content = read_content(sheets, report);
  if (report.errors() > 0) return Imported{};
  rank(content);
  fs::create_directories(out, fault);
  const std::string half = (fs::path(out) / "catalog.sqlite.part").string();
  fs::remove(half, fault);
  if (const auto written = write_catalog(content, half); !written) return written.error();
  auto release = place_release(out, half, content.picture_files);
  fs::remove(half, fault);
  if (!release) return release.error();
  return Imported{*release, content.items.size(), content.picture_files.size()};
}

}  // namespace ocop::hub
