// Each file is written under a temporary name, made durable, then renamed, and its folder made
// durable; the link is swapped by rename as the very last step.
#include "app/hub/release_folder.h"

#include "app/disk/durable.h"
#include "app/disk/release_layout.h"
#include "app/wire/digest.h"

namespace ocop::hub {

namespace {

/// `sha256` is what the picture had when it was checked.
Status copy_picture(disk::Disk& disk, const std::string& from, const std::string& to,
                    const std::string& sha256) {
  if (disk.size(to)) return Done{};  // named by its content
  const auto picture = disk.map(from);
  if (!picture) return picture.error();
  const std::string bytes(picture->bytes);  // what is checked is what is written
  if (wire::sha256(bytes) != sha256)
    return Error{"The picture " + from + " was changed while it was imported; import again."};
  if (auto made = disk::make_folders(disk, disk::folder_of(to)); !made) return made;
  return disk::write_file(disk, to, bytes);
}

}  // namespace

Result<std::string> place_release(const std::string& folder, const std::string& catalog,
                                  const std::map<std::string, std::string>& pictures) {
  disk::Disk& disk = disk::real_disk();
  for (const auto& [sha256, file] : pictures)
    if (auto copied = copy_picture(disk, file, disk::picture_file(folder, sha256), sha256); !copied)
      return copied.error();
  const auto name = wire::sha256_of_file(catalog);
  if (!name) return name.error();
  const auto placed = disk::put_in_place(disk, catalog, disk::catalog_file(folder, *name));
  if (!placed) return placed.error();
  const auto swapped =
      disk::swap_link(disk, disk::current_link(folder), disk::current_target(*name));
  if (!swapped) return swapped.error();
  return *name;
}

}  // namespace ocop::hub
