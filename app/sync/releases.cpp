#include "app/sync/releases.h"

#include <algorithm>

#include "app/base/codec/digest.h"
#include "app/base/disk/durable.h"
#include "app/base/disk/release_layout.h"
#include "app/base/release/picture_list.h"
#include "db/model/sha256.h"

namespace ocop::sync {

namespace {

constexpr std::size_t kLargestList = std::size_t{96} << 20;

}  // namespace

std::string Releases::list_file(const std::string& release) const {
  return disk::release_folder(data_, release) + "/pictures.txt";
}

std::optional<std::string> Releases::find_list(const std::string& sha256) {
  for (const std::string& name : disk_.list(data_ + "/releases")) {
    auto text = disk::read_file(disk_, list_file(name), kLargestList);
    if (text && codec::sha256(*text) == sha256) return std::move(*text);
  }
  return std::nullopt;
}

std::string Releases::current() {
  return disk::current_release(disk_, data_);
}

std::optional<std::vector<release::Object>> Releases::pictures(const std::string& release) {
  const auto text = disk::read_file(disk_, list_file(release), kLargestList);
  if (!text) return std::nullopt;
  auto list = release::read_picture_list(*text);
  return list ? std::optional(std::move(*list)) : std::nullopt;
}

bool Releases::has_picture(const release::Object& picture) {
  return disk_.size(disk::picture_file(data_, picture.sha256)) == picture.bytes;
}

bool Releases::is_installed(const release::ReleaseManifest& manifest) {
  const std::string& release = manifest.catalog.sha256;
  if (current() != release ||
      disk_.size(disk::catalog_file(data_, release)) != manifest.catalog.bytes)
    return false;
  const auto list = pictures(release);
  return list && std::all_of(list->begin(), list->end(),
                             [&](const release::Object& one) { return has_picture(one); });
}

bool Releases::is_sound(const std::string& release) {
  const auto file = disk_.map(disk::catalog_file(data_, release));
  return file && codec::sha256(file->bytes) == release;
}

Status Releases::make_current(const std::string& release) {
  const std::string before = current();
  if (before == release) return Done{};
  if (!before.empty())
    if (auto done = disk::write_file(disk_, previous_file(), before); !done) return done;
  return disk::swap_link(disk_, disk::current_link(data_), disk::current_target(release));
}

Status Releases::tidy(const std::set<std::string>& also, bool previous) {
  std::set<std::string> kept = also;
  kept.insert(current());
  if (const auto before = disk::read_file(disk_, previous_file(), 64); previous && before)
    kept.insert(*before);
  for (const std::string& name : disk_.list(data_ + "/releases")) {
    const std::string folder = data_ + "/releases/" + name;
    if (!is_sha256(name)) continue;
    if (disk_.in_use(folder)) kept.insert(name);
    if (kept.contains(name)) continue;
    if (auto removed = disk::remove_tree(disk_, folder); !removed) return removed;
  }
  return tidy_pictures(kept);
}

Status Releases::tidy_pictures(const std::set<std::string>& kept) {
  std::set<std::string> needed;
  for (const std::string& release : kept) {
    if (!disk_.is_folder(disk::release_folder(data_, release))) continue;
    const auto list = pictures(release);
    if (!list) return Done{};  // imported here, so what it needs is unknown
    for (const release::Object& one : *list) needed.insert(one.sha256);
  }
  for (const std::string& folder : disk_.list(data_ + "/pictures")) {
    const std::string path = data_ + "/pictures/" + folder;
    for (const std::string& name : disk_.list(path)) {
      if (needed.contains(name)) continue;
      auto removed = disk_.remove(disk::picture_file(data_, name));
      if (!removed) return removed;
    }
  }
  return Done{};
}

}  // namespace ocop::sync
