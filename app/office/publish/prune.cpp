#include "app/office/publish/prune.h"

#include <map>

#include "app/base/disk/durable.h"
#include "app/office/publish/public_folder.h"

namespace ocop::publish {

namespace {

/// Ordered by version, the newest last.
using Releases = std::map<std::int64_t, release::ReleaseManifest>;

/// Returns all releases whose manifests exist.
Result<Releases> releases_in(PublicFolder& folder) {
  Releases releases;
  auto newest = folder.newest();
  if (!newest) return newest.error();
  if (!*newest) return Error{"Nothing was published here yet; there is nothing to remove."};
  for (const std::int64_t version : folder.earlier_versions()) {
    if (version >= (*newest)->version) continue;
    auto one = folder.manifest(version);
    if (!one) return one.error();
    releases.emplace(version, std::move(*one));
  }
  const std::int64_t version = (*newest)->version;
  releases.emplace(version, std::move(**newest));
  return releases;
}

std::set<std::int64_t> kept_of(const Releases& releases, const PruneOrder& order) {
  std::set<std::int64_t> kept;
  std::set<std::string> shown = order.shown;
  for (auto one = releases.rbegin(); one != releases.rend(); ++one) {
    const auto& [version, manifest] = *one;
    const bool on_terminals = shown.erase(manifest.catalog.sha256) > 0;
    if (kept.size() < order.keep || manifest.issued >= order.since || on_terminals)
      kept.insert(version);
  }
  return kept;
}

/// Adds the names of all objects of a release.
Status add_objects(PublicFolder& folder, const release::ReleaseManifest& manifest,
                   std::set<std::string>& names) {
  names.insert(manifest.catalog.object.sha256);
  for (const auto& patch : manifest.patches) names.insert(patch.object.sha256);
  // Many releases share the same list.
  if (!names.insert(manifest.pictures.object.sha256).second) return Done{};
  const auto pictures = folder.pictures(manifest);
  if (!pictures) return pictures.error();
  for (const release::Object& picture : *pictures) names.insert(picture.sha256);
  return Done{};
}

Status remove_objects(disk::Disk& disk, const PruneOrder& order,
                      const std::set<std::string>& needed, Pruned& pruned) {
  const std::string objects = order.folder + "/objects";
  for (const std::string& part : disk.list(objects)) {
    const std::string folder = std::string(objects).append("/").append(part);
    bool changed = false;
    for (const std::string& name : disk.list(folder)) {
      if (needed.contains(name)) continue;
      const std::string path = std::string(folder).append("/").append(name);
      ++pruned.objects;
      pruned.bytes += disk.size(path).value_or(0);
      if (order.only_tell) continue;
      changed = true;
      if (auto removed = disk.remove(path); !removed) return removed;
    }
    if (changed)
      if (auto synced = disk.sync(folder); !synced) return synced;
  }
  return Done{};
}

}  // namespace

Result<Pruned> prune(disk::Disk& disk, const PruneOrder& order) {
  const auto lock = disk.lock(order.folder);
  if (!lock)
    return Error{"There is no folder " + order.folder +
                 ", or another program is publishing into it."};
  PublicFolder folder(disk, order.folder);
  const auto releases = releases_in(folder);
  if (!releases) return releases.error();
  const auto kept = kept_of(*releases, order);
  std::set<std::string> needed;
  for (const std::int64_t version : kept)
    if (auto added = add_objects(folder, releases->at(version), needed); !added)
      return Error{"Release " + std::to_string(version) +
                   " is incomplete, so nothing was removed: " + added.error().sentence};
  Pruned pruned;
  std::set<std::int64_t> gone;
  for (const auto& [version, manifest] : *releases)
    if (!kept.contains(version)) gone.insert(version);
  pruned.releases = gone.size();
  if (!order.only_tell)
    if (auto removed = folder.remove_manifests(gone); !removed) return removed.error();
  if (auto removed = remove_objects(disk, order, needed, pruned); !removed) return removed.error();
  return pruned;
}

}  // namespace ocop::publish
