#include "app/kiosk/terminal/release.h"

#include <filesystem>
#include <utility>

#include "app/base/codec/digest.h"
#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/disk/release_layout.h"
#include "app/base/local/kept_recalls.h"
#include "app/base/program/log.h"
#include "app/base/release/release_manifest.h"
#include "db/model/sha256.h"

namespace ocop::terminal {

namespace {

namespace fs = std::filesystem;
using core::CatalogTrouble;

CatalogTrouble trouble_of(db::CatalogFault fault) {
  switch (fault) {
    case db::CatalogFault::missing:
      return CatalogTrouble::missing;
    case db::CatalogFault::newer:
      return CatalogTrouble::newer;
    case db::CatalogFault::wrong_kind:
      return CatalogTrouble::wrong_kind;
    case db::CatalogFault::damaged:
      break;
  }
  return CatalogTrouble::damaged;
}

template <class T, class Map>
void put_by_id(std::vector<T> all, Map& map) {
  for (T& one : all) {
    std::string id = one.id;
    map.emplace(std::move(id), std::move(one));
  }
}

/// Returns the recalls of the release, and those that ocop-sync kept from earlier releases.
till::Recalls recalls_of(db::Catalog& catalog, const std::string& data) {
  till::Recalls recalls = catalog.recalls();
  disk::Disk& disk = disk::real_disk();
  const std::string file = disk::kept_recalls_file(data);
  if (!disk.size(file)) return recalls;  // no release ever came over the network
  const auto text = disk::read_file(disk, file, local::kLargestKeptRecalls);
  auto kept = text ? local::read_kept_recalls(*text) : text.error();
  if (kept)
    recalls.merge(*kept);
  else
    program::log(program::Level::warning, "recalls not read", {{"why", kept.error().sentence}});
  return recalls;
}

/// Returns when the newest manifest that ocop-sync has taken was issued, whichever release is
/// current: the clock cannot be before it. Returns 0 if none ever came over the network.
std::int64_t issued_ms(const std::string& data) {
  const auto bytes =
      disk::read_file(disk::real_disk(), disk::taken_release_file(data), release::kLargestManifest);
  const auto document =
      bytes ? release::read_signed(*bytes) : Result<release::SignedDocument>(bytes.error());
  const auto manifest = document ? release::read_manifest(document->text)
                                 : Result<release::ReleaseManifest>(document.error());
  constexpr std::int64_t kMostSeconds = 253'402'300'799;  // the end of the year 9999
  if (!manifest || manifest->issued < 0 || manifest->issued > kMostSeconds) return 0;
  return manifest->issued * 1000;
}

std::shared_ptr<const visit::Shelf> fill_shelf(db::Catalog& catalog, const std::string& data,
                                               const std::string& release,
                                               const std::string& point) {
  auto shelf = std::make_shared<visit::Shelf>();
  shelf->release = release;
  shelf->info = catalog.info();
  shelf->issued_ms = issued_ms(data);
  shelf->letters = catalog.letters();
  shelf->cards = catalog.cards(point);
  shelf->groups = catalog.groups();
  put_by_id(catalog.producers(), shelf->producers);
  put_by_id(catalog.places(), shelf->places);
  put_by_id(catalog.points(), shelf->points);
  if (const Point* here = shelf->point_of(point)) shelf->point = *here;
  shelf->recalls = recalls_of(catalog, data);
  shelf->index();
  return shelf;
}

}  // namespace

std::string current_release(const std::string& data) {
  return disk::current_release(disk::real_disk(), data);
}

std::string fingerprint(const std::string& data, const std::string& release) {
  const fs::path path = disk::catalog_file(data, release);
  std::error_code none;
  const auto bytes = fs::file_size(path, none);
  if (none) return release + " absent";
  const auto written = fs::last_write_time(path, none).time_since_epoch().count();
  return release + " " + std::to_string(bytes) + " " + std::to_string(written);
}

std::string picture_file(const std::string& data, const std::string& assets, std::string_view key) {
  if (key.find("..") != std::string_view::npos)
    return {};  // names in a catalogue must not be paths
  if (key.starts_with("receipts/")) return data + "/" + std::string(key) + ".png";
  return is_sha256(key) ? disk::picture_file(data, key) : assets + "/" + std::string(key) + ".svg";
}

std::optional<OpenRelease> open_release(const std::string& data, const std::string& release,
                                        const std::string& point, CatalogTrouble* trouble) {
  *trouble = CatalogTrouble::missing;
  if (!is_sha256(release)) return std::nullopt;
  auto kept = std::make_shared<disk::FolderLock>(disk::release_folder(data, release),
                                                 disk::FolderLock::Kind::shared);
  const std::string path = disk::catalog_file(data, release);
  std::error_code none;
  if (!fs::is_regular_file(path, none)) return std::nullopt;
  const auto digest = codec::sha256_of_file(path);
  if (!digest || *digest != release) {
    *trouble = CatalogTrouble::damaged;
    return std::nullopt;
  }
  db::CatalogFault fault{};
  auto catalog = db::Catalog::open(path, &fault);
  if (!catalog) {
    *trouble = trouble_of(fault);
    return std::nullopt;
  }
  auto shelf = fill_shelf(*catalog, data, release, point);
  *trouble = CatalogTrouble::none;
  return OpenRelease{release, std::move(kept), std::move(*catalog), std::move(shelf)};
}

}  // namespace ocop::terminal
