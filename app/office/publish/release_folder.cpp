// Each file is written under a temporary name, made durable, then renamed, and its folder made
// durable; the link is swapped by rename as the very last step.
#include "app/office/publish/release_folder.h"

#include "app/base/codec/digest.h"
#include "app/base/disk/durable.h"
#include "app/base/disk/release_layout.h"
#include "app/office/pictures/picture_store.h"

namespace ocop::publish {

Result<std::string> place_release(const std::string& folder, const std::string& catalog,
                                  const std::map<std::string, std::string>& pictures) {
  disk::Disk& disk = disk::real_disk();
  for (const auto& [sha256, file] : pictures)
    if (auto placed = pictures::place_picture(disk, folder, file, sha256); !placed)
      return placed.error();
  const auto name = codec::sha256_of_file(catalog);
  if (!name) return name.error();
  const auto placed = disk::put_in_place(disk, catalog, disk::catalog_file(folder, *name));
  if (!placed) return placed.error();
  const auto swapped =
      disk::swap_link(disk, disk::current_link(folder), disk::current_target(*name));
  if (!swapped) return swapped.error();
  return *name;
}

}  // namespace ocop::publish
