// A rename is durable once its folder is synced, and must follow the sync of the file's bytes.
#include "app/base/disk/durable.h"

#include <algorithm>

#include "app/base/disk/durable_file.h"

namespace ocop::disk {

std::string folder_of(const std::string& path) {
  const auto slash = path.find_last_of('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

Result<std::string> read_file(Disk& disk, const std::string& path, std::size_t most) {
  const auto file = disk.map(path);
  if (!file) return file.error();
  if (file->bytes.size() > most)
    return Error{path + " is longer than " + std::to_string(most) +
                 " bytes; it is not the file that belongs there."};
  return std::string(file->bytes);
}

Status write_file(Disk& disk, const std::string& path, std::string_view bytes, unsigned mode) {
  DurableFile file(path, mode, disk);
  file.write(bytes);
  return file.commit();
}

Status copy_file(Disk& disk, const std::string& from, const std::string& to, unsigned mode) {
  constexpr std::size_t kPiece = std::size_t{1} << 20;
  const auto file = disk.map(from);
  if (!file) return file.error();
  DurableFile copy(to, mode, disk);
  for (std::string_view left = file->bytes; !left.empty();) {
    if (!copy.write(left.substr(0, kPiece))) break;  // commit() reports it
    left.remove_prefix(std::min(kPiece, left.size()));
  }
  return copy.commit();
}

Status put_in_place(Disk& disk, const std::string& from, const std::string& to) {
  const std::string folder = folder_of(to);
  if (auto made = make_folders(disk, folder); !made) return made;
  if (auto synced = disk.sync(from); !synced) return synced;
  if (auto renamed = disk.rename(from, to); !renamed) return renamed;
  return disk.sync(folder);
}

Status swap_link(Disk& disk, const std::string& link, const std::string& target) {
  const std::string half = link + ".part";
  if (auto removed = disk.remove(half); !removed) return removed;
  if (auto made = disk.make_link(half, target); !made) return made;
  if (auto renamed = disk.rename(half, link); !renamed) return renamed;
  return disk.sync(folder_of(link));
}

Status make_folders(Disk& disk, const std::string& folder) {
  if (disk.is_folder(folder)) return Done{};
  const std::string above = folder_of(folder);
  // A disk that denies even the root folder: without this, the recursion would not end.
  if (above == folder) return Error{folder + " cannot be read; check the disk."};
  if (auto made = make_folders(disk, above); !made) return made;
  if (auto made = disk.make_folder(folder); !made) return made;
  return disk.sync(above);
}

Status remove_tree(Disk& disk, const std::string& path) {
  if (disk.link_target(path).empty() && disk.is_folder(path))
    for (const std::string& name : disk.list(path)) {
      auto removed = remove_tree(disk, std::string(path).append("/").append(name));
      if (!removed) return removed;
    }
  return disk.remove(path);
}

}  // namespace ocop::disk
