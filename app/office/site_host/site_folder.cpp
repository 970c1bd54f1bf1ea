#include "app/office/site_host/site_folder.h"

#include <utility>

#include "app/base/disk/durable.h"

namespace ocop::site_host {

namespace {

constexpr std::string_view kMark = ".ocop-site";
constexpr std::string_view kMarkText =
    "ocop-hub export-site makes all that is in this folder, and removes what else it finds.\n";

}  // namespace

Result<std::unique_ptr<SiteFolder>> SiteFolder::open(disk::Disk& disk, const std::string& folder) {
  if (auto made = disk::make_folders(disk, folder); !made) return made.error();
  auto lock = disk.lock(folder);
  if (!lock) return Error{"Another program is working in " + folder + "; wait until it ends."};
  std::unique_ptr<SiteFolder> opened(new SiteFolder(disk, folder, std::move(lock)));
  const std::string mark = std::string(folder).append("/").append(kMark);
  opened->wanted_.emplace(kMark);
  if (disk.size(mark)) return opened;
  if (!disk.list(folder).empty())
    return Error{"In " + folder +
                 " are files that export-site did not make; give it a folder of its own."};
  // Durable before anything else; otherwise leftovers of a power cut would look like somebody
  // else's files.
  if (auto written = disk::write_file(disk, mark, kMarkText); !written) return written.error();
  return opened;
}

Status SiteFolder::make_folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == path.npos) return Done{};
  const std::string folder = path.substr(0, slash);
  if (folders_.contains(folder)) return Done{};
  if (auto above = make_folder_of(folder); !above) return above;
  if (auto made = disk_.make_folder(folder_ + "/" + folder); !made) return made;
  folders_.insert(folder);
  return Done{};
}

Status SiteFolder::want(const std::string& path) {
  const std::scoped_lock lock(mutex_);
  wanted_.insert(path);
  return make_folder_of(path);
}

bool SiteFolder::is_same(const std::string& file, std::string_view bytes) {
  if (disk_.size(file) != bytes.size()) return false;
  const auto there = disk_.map(file);
  return there && there->bytes == bytes;
}

Status SiteFolder::put(const std::string& path, std::string_view bytes) {
  if (auto room = want(path); !room) return room;
  const std::string file = folder_ + "/" + path;
  if (is_same(file, bytes)) return Done{};
  const std::string part = file + ".part";
  if (auto removed = disk_.remove(part); !removed) return removed;
  if (auto written = disk_.append(part, bytes, 0644); !written) return written;
  ++written_;
  return disk_.rename(part, file);
}

bool SiteFolder::keep(const std::string& path, std::uint64_t bytes) {
  if (disk_.size(folder_ + "/" + path) != bytes) return false;
  const std::scoped_lock lock(mutex_);
  wanted_.insert(path);
  return true;
}

Result<bool> SiteFolder::sweep(const std::string& below) {
  bool empty = true;
  for (const std::string& name : disk_.list(below.empty() ? folder_ : folder_ + "/" + below)) {
    const std::string path = below.empty() ? name : std::string(below).append("/").append(name);
    const std::string file = folder_ + "/" + path;
    bool goes = !wanted_.contains(path);
    if (goes && disk_.link_target(file).empty() && disk_.is_folder(file)) {
      auto emptied = sweep(path);
      if (!emptied) return emptied;
      goes = *emptied;
    }
    empty = empty && goes;
    if (!goes) continue;
    if (auto removed = disk_.remove(file); !removed) return removed.error();
    ++removed_;
  }
  return empty;
}

Result<SiteFolder::Counts> SiteFolder::finish() {
  const auto swept = sweep("");
  if (!swept) return swept.error();
  return Counts{wanted_.size() - 1, written_, removed_};  // the mark is not counted
}

}  // namespace ocop::site_host
