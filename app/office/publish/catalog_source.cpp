#include "app/office/publish/catalog_source.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "app/base/disk/durable.h"
#include "app/base/disk/release_layout.h"
#include "app/office/publish/public_folder.h"

namespace ocop::publish {

namespace {

namespace fs = std::filesystem;

/// Unpacks the newest catalogue of a public folder into a new folder, whose name is stored in
/// `made`.
Result<std::string> unpack(const std::string& folder, std::string& made) {
  PublicFolder from(disk::real_disk(), folder);
  const auto manifest = from.newest();
  if (!manifest) return manifest.error();
  if (!*manifest)
    return Error{"There is no catalogue in " + folder + "; import or publish one first."};
  const auto bytes = from.catalog(**manifest);
  if (!bytes) return bytes.error();
  std::string pattern = (fs::temp_directory_path() / "ocop-catalog-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr)
    return Error{pattern + " cannot be made; check the disk."};
  made = pattern;
  std::string path = made + "/catalog.sqlite";
  if (auto done = disk::write_file(disk::real_disk(), path, *bytes); !done) return done.error();
  return path;
}

Result<std::string> find(const std::string& from, std::string& made) {
  disk::Disk& disk = disk::real_disk();
  if (disk.size(from)) return from;
  if (disk.size(from + "/catalog.sqlite")) return from + "/catalog.sqlite";
  if (const std::string release = disk::current_release(disk, from); !release.empty())
    return disk::catalog_file(from, release);
  return unpack(from, made);
}

}  // namespace

CatalogSource::CatalogSource(const std::string& from) : path_(find(from, unpacked_)) {}

CatalogSource::~CatalogSource() {
  std::error_code gone;
  if (!unpacked_.empty()) fs::remove_all(unpacked_, gone);
}

}  // namespace ocop::publish
