#include "app/office/publish/import.h"

#include <filesystem>
#include <future>

#include "app/base/disk/folder_lock.h"
#include "app/office/publish/recall_guard.h"
#include "app/office/publish/release_folder.h"
#include "app/office/sheets/ranking.h"
#include "app/office/sheets/read_content.h"

namespace ocop::publish {

namespace {

namespace fs = std::filesystem;

/// Folding names takes about as long as writing everything else, so it runs in parallel.
Status write_catalog(const sheets::Content& content, const std::string& path) {
  auto keys = std::async(std::launch::async, [&content] { return sheets::search_keys(content); });
  auto writer = db::CatalogWriter::create();
  if (!writer) return writer.error();
  writer->info(content.info);
  int position = 0;
  for (const bool subgroups : {false, true})
    for (const Group& group : content.groups)
      if (group.parent.empty() != subgroups) writer->group(group, ++position);
  for (const Place& place : content.places) writer->place(place);
  for (const Point& point : content.points) writer->point(point);
  for (const Producer& producer : content.producers) writer->producer(producer);
  for (const sheets::Item& item : content.items)
    writer->product(item.product, item.prices, item.lots);
  for (const Lot& lot : content.lots) writer->lot(lot);
  for (const LotLifting& lifting : content.liftings) writer->lifting(lifting);
  for (const LabelKey& key : content.label_keys) writer->label_key(key);
  for (const Picture& picture : content.document_pictures) writer->picture(picture);
  writer->search_words(keys.get());
  return writer->finish(path);
}

}  // namespace

Result<Imported> import_sheets(const std::string& sheets, const std::string& out,
                               sheets::Findings& findings) {
  std::error_code fault;
  if (!fs::is_directory(sheets, fault))
    return Error{"There is no folder " + sheets + " with the sheets."};
  sheets::Content content = sheets::read_content(sheets, findings);
  if (findings.errors() > 0) return Imported{};
  sheets::rank(content);
  fs::create_directories(out, fault);
  // Two imports into one folder would overwrite each other's files.
  const disk::FolderLock lock(out, disk::FolderLock::Kind::alone);
  if (!lock.held())
    return Error{"The folder " + out + " cannot be written, or another import is writing to it."};
  check_recalls_stay(out, content, findings);
  if (findings.errors() > 0) return Imported{};
  const std::string half = (fs::path(out) / "catalog.sqlite.part").string();
  fs::remove(half, fault);
  if (const auto written = write_catalog(content, half); !written) return written.error();
  auto release = place_release(out, half, content.picture_files);
  fs::remove(half, fault);
  if (!release) return release.error();
  return Imported{*release, content.items.size(), content.picture_files.size()};
}

}  // namespace ocop::publish
