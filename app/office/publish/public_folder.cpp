#include "app/office/publish/public_folder.h"

#include <algorithm>
#include <charconv>

#include "app/base/codec/digest.h"
#include "app/base/codec/zstd_frame.h"
#include "app/base/codec/zstd_patch.h"
#include "app/base/disk/durable.h"
#include "app/base/release/picture_list.h"

namespace ocop::publish {

std::string PublicFolder::root_path(std::int64_t version) const {
  return folder_ + "/root/" + std::to_string(version) + ".json";
}

std::string PublicFolder::manifest_path(std::int64_t version) const {
  return folder_ + "/manifests/" + std::to_string(version) + ".json";
}

std::string PublicFolder::object_path(const std::string& sha256) const {
  return folder_ + "/objects/" + sha256.substr(0, 2) + "/" + sha256;
}

Result<release::SignedDocument> PublicFolder::read_document(const std::string& path,
                                                            std::size_t most) {
  const auto bytes = disk::read_file(disk_, path, most);
  if (!bytes) return bytes.error();
  auto document = release::read_signed(*bytes);
  if (!document) return Error{path + " is damaged; restore it from a backup."};
  return document;
}

Result<release::RootDocument> PublicFolder::root() {
  if (!disk_.size(root_path(1)))
    return Error{"There is no root document in " + folder_ +
                 "; make, sign and place one with ocop-hub keys."};
  std::optional<release::RootDocument> newest;
  for (std::int64_t version = 1; disk_.size(root_path(version)); ++version) {
    const auto document = read_document(root_path(version), release::kLargestRoot);
    if (!document) return document.error();
    auto next = newest ? release::follow_root(*newest, *document) : release::open_root(*document);
    if (!next) return Error{root_path(version) + ": " + next.error().sentence};
    newest = std::move(*next);
  }
  return *newest;
}

Status PublicFolder::place_root(const release::SignedDocument& document) {
  std::int64_t version = 1;
  if (disk_.size(root_path(1))) {
    const auto newest = root();
    if (!newest) return newest.error();
    const auto next = release::follow_root(*newest, document);
    if (!next) return next.error();
    version = next->version;
  } else {
    const auto first = release::open_root(document);
    if (!first) return first.error();
    if (first->version != 1) return Error{"The first root document has version 1; place that one."};
  }
  if (auto made = disk::make_folders(disk_, folder_ + "/root"); !made) return made;
  return disk::write_file(disk_, root_path(version), release::signed_bytes(document));
}

Result<std::optional<release::ReleaseManifest>> PublicFolder::newest() {
  if (!disk_.size(newest_path())) return std::optional<release::ReleaseManifest>{};
  const auto document = read_document(newest_path(), release::kLargestManifest);
  if (!document) return document.error();
  auto manifest = release::read_manifest(document->text);
  if (!manifest) return manifest.error();
  return std::optional(std::move(*manifest));
}

Result<release::ReleaseManifest> PublicFolder::manifest(std::int64_t version) {
  const auto current = newest();
  if (!current) return current.error();
  if (*current && (*current)->version == version) return **current;
  if (!disk_.size(manifest_path(version)))
    return Error{"There is no release " + std::to_string(version) + " in " + folder_ + "."};
  const auto document = read_document(manifest_path(version), release::kLargestManifest);
  if (!document) return document.error();
  return release::read_manifest(document->text);
}

std::vector<release::ReleaseManifest> PublicFolder::last(int count) {
  std::vector<release::ReleaseManifest> found;
  const auto current = newest();
  std::int64_t from = current && *current ? (*current)->version : 0;
  if (from >= release::kHighestVersion) {
    from = 0;
    for (const std::int64_t version : earlier_versions())
      if (version < release::kHighestVersion) from = version;
  }
  for (std::int64_t version = from; version > std::max<std::int64_t>(from - count, 0); --version) {
    auto one = manifest(version);
    if (!one) break;
    found.push_back(std::move(*one));
  }
  return found;
}

std::vector<std::int64_t> PublicFolder::earlier_versions() {
  std::vector<std::int64_t> versions;
  for (const std::string& name : disk_.list(folder_ + "/manifests")) {
    std::int64_t version = 0;
    const auto [end, fault] = std::from_chars(name.data(), name.data() + name.size(), version);
    if (fault == std::errc{} && std::string_view(end) == ".json") versions.push_back(version);
  }
  std::sort(versions.begin(), versions.end());
  return versions;
}

Status PublicFolder::remove_manifests(const std::set<std::int64_t>& versions) {
  if (versions.empty()) return Done{};
  for (const std::int64_t version : versions)
    if (auto removed = disk_.remove(manifest_path(version)); !removed) return removed;
  return disk_.sync(folder_ + "/manifests");
}

Result<release::Object> PublicFolder::put_object(std::string_view bytes) {
  release::Object object{codec::sha256(bytes), bytes.size()};
  const std::string path = object_path(object.sha256);
  if (disk_.size(path) == bytes.size()) return object;
  if (auto made = disk::make_folders(disk_, disk::folder_of(path)); !made) return made.error();
  if (auto done = disk::write_file(disk_, path, bytes); !done) return done.error();
  return object;
}

Result<disk::Mapped> PublicFolder::object(const release::Object& object) {
  auto mapped = disk_.map(object_path(object.sha256));
  if (!mapped) return mapped.error();
  if (codec::sha256(mapped->bytes) != object.sha256)
    return Error{object_path(object.sha256) + " is damaged; restore it from a backup."};
  return mapped;
}

Result<std::string> PublicFolder::catalog(const release::ReleaseManifest& manifest) {
  const auto packed = object(manifest.catalog.object);
  if (!packed) return packed.error();
  std::string bytes(manifest.catalog.bytes, '\0');
  const auto done = codec::apply_patch({}, packed->bytes, bytes);
  if (!done || codec::sha256(bytes) != manifest.catalog.sha256)
    return Error{"The catalogue of release " + std::to_string(manifest.version) +
                 " cannot be read; restore its objects from a backup."};
  return bytes;
}

Result<std::vector<release::Object>> PublicFolder::pictures(
    const release::ReleaseManifest& manifest) {
  const auto packed = object(manifest.pictures.object);
  if (!packed) return packed.error();
  const auto text =
      codec::decompress(packed->bytes, release::largest_picture_list(manifest.pictures.count));
  if (!text) return text.error();
  return release::read_picture_list(*text);
}

Status PublicFolder::put_manifest(const release::SignedDocument& document) {
  // Archive the old manifest first, so that the archive has every version except the newest.
  const auto old = newest();
  if (!old) return old.error();
  if (*old) {
    const auto bytes = disk::read_file(disk_, newest_path(), release::kLargestManifest);
    if (!bytes) return bytes.error();
    if (auto made = disk::make_folders(disk_, folder_ + "/manifests"); !made) return made;
    auto kept = disk::write_file(disk_, manifest_path((*old)->version), *bytes);
    if (!kept) return kept;
  }
  return disk::write_file(disk_, newest_path(), release::signed_bytes(document));
}

}  // namespace ocop::publish
