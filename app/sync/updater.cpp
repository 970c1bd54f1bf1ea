#include "app/sync/updater.h"

#include <algorithm>
#include <utility>

#include "app/base/codec/digest.h"
#include "app/base/codec/zstd_frame.h"
#include "app/base/codec/zstd_patch.h"
#include "app/base/disk/durable.h"
#include "app/base/disk/release_layout.h"
#include "app/base/release/picture_list.h"
#include "app/base/release/refusal.h"
#include "app/sync/recall_keeper.h"

namespace ocop::sync {

namespace {

using release::Refusal;
using release::refuse;

constexpr int kMostRoots = 100;            // most roots followed in one check
constexpr std::int64_t kRootAgain = 3600;  // seconds until the next root is requested

/// Returns nullopt if the file is missing or damaged.
std::optional<release::SignedDocument> kept_document(disk::Disk& disk, const std::string& path,
                                                     std::size_t most) {
  const auto bytes = disk::read_file(disk, path, most);
  if (!bytes) return std::nullopt;
  auto document = release::read_signed(*bytes);
  return document ? std::optional(std::move(*document)) : std::nullopt;
}

std::string root_file(const std::string& data) {
  return data + "/sync/root.json";
}

}  // namespace

Status pin_root(disk::Disk& disk, const std::string& data, const std::string& bytes) {
  const auto document = release::read_signed(bytes);
  if (!document) return document.error();
  const auto root = release::open_root(*document);
  if (!root) return root.error();
  const std::string path = root_file(data);
  if (disk.size(path)) {
    const auto old = disk::read_file(disk, path, release::kLargestRoot);
    if (old && *old == bytes) return Done{};
    return Error{"This terminal trusts another root document; remove the folder " + data +
                 "/sync first to trust another office."};
  }
  if (auto made = disk::make_folders(disk, data + "/sync"); !made) return made;
  return disk::write_file(disk, path, bytes);
}

Result<release::RootDocument> trusted_root(disk::Disk& disk, const std::string& data) {
  const auto document = kept_document(disk, root_file(data), release::kLargestRoot);
  if (!document) return refuse(Refusal::no_root);
  return release::open_root(*document);
}

Updater::Updater(Transport& transport, disk::Disk& disk, UpdaterOptions options)
    : disk_(disk),
      options_(std::move(options)),
      fetcher_(transport, disk, options_.data),
      releases_(disk, options_.data) {}

std::optional<Updater::Seen> Updater::seen() {
  auto document = kept_document(disk_, file("release.json"), release::kLargestManifest);
  if (!document) return std::nullopt;
  auto manifest = release::read_manifest(document->text);
  if (!manifest) return std::nullopt;
  return Seen{std::move(*document), std::move(*manifest)};
}

std::optional<release::ReleaseManifest> Updater::taken() {
  auto here = seen();
  return here ? std::optional(std::move(here->manifest)) : std::nullopt;
}

/// Follows the office's roots to the newest.
Result<release::RootDocument> Updater::follow(release::RootDocument root, std::int64_t now) {
  for (int i = 0; i < kMostRoots; ++i) {
    const std::string path = "root/" + std::to_string(root.version + 1) + ".json";
    const auto fetched = fetcher_.document(path, {}, release::kLargestRoot);
    if (!fetched) return fetched.error();
    if (fetched->status != 200) break;
    const auto document = release::read_signed(fetched->bytes);
    if (!document) return document.error();
    auto next = release::follow_root(root, *document);
    if (!next) return next.error();
    if (auto kept = disk::write_file(disk_, root_file(options_.data), fetched->bytes); !kept)
      return kept.error();
    root = std::move(*next);
  }
  root_asked_ = now;
  return root;
}

bool Updater::root_is_due(std::int64_t now) const {
  // Do not wait for a clock that was set back to catch up.
  return !root_asked_ || now < *root_asked_ || now - *root_asked_ >= kRootAgain;
}

Result<release::ReleaseManifest> Updater::take(const Document& fetched,
                                               const release::RootDocument& root,
                                               std::int64_t now) {
  const auto document = release::read_signed(fetched.bytes);
  if (!document) return document.error();
  release::ReleaseCheck known{now, options_.newest_schema, options_.program, 0, {}};
  if (const auto here = seen(); here && release::check_signatures(here->document, root.release)) {
    known.seen_version = here->manifest.version;
    known.seen_text = here->document.text;
  }
  auto manifest = release::check_release(*document, root, known);
  if (!manifest) return manifest.error();
  // From here on no older release is accepted, even if this one never arrives completely.
  if (auto kept = disk::write_file(disk_, file("release.json"), fetched.bytes); !kept)
    return kept.error();
  return manifest;
}

Result<Update> Updater::check(const std::string& etag, std::int64_t now) {
  if (!disk_.size(root_file(options_.data))) return refuse(Refusal::no_root);
  auto trusted = trusted_root(disk_, options_.data);
  const bool due = root_is_due(now);
  if (trusted && due) trusted = follow(std::move(*trusted), now);
  if (!trusted) return trusted.error();
  const auto here = seen();
  const std::string shown = here ? here->manifest.catalog.sha256 : std::string{};
  if (here && !is_sound_) is_sound_ = releases_.is_sound(shown);
  const bool whole = here && is_sound_ && releases_.is_installed(here->manifest);
  // A release signed with keys that are no longer trusted stays in use until the office signs a new
  // one.
  const bool bound = here && release::check_signatures(here->document, trusted->release);
  const auto fetched = fetcher_.document("release.json", whole && bound ? etag : std::string{},
                                         release::kLargestManifest);
  if (!fetched) return fetched.error();
  if (fetched->status == 404)
    return Error{"The office has published nothing at this address yet.", "exchange.unreachable"};
  if (fetched->status == 304) {
    if (!whole || !bound) return refuse(Refusal::unreadable);  // we did not ask for a 304
    if (std::min(here->manifest.expires, trusted->expires) <= now) return refuse(Refusal::expired);
    return Update{false, here->manifest.version, shown, false, etag};
  }
  if (!due) trusted = follow(std::move(*trusted), now);
  if (!trusted) return trusted.error();
  const auto manifest = take(*fetched, *trusted, now);
  if (!manifest) return manifest.error();
  const bool same = whole && bound && here->manifest.version == manifest->version;
  auto update = same ? Result<Update>(Update{false, manifest->version, shown}) : install(*manifest);
  if (update) update->etag = fetched->etag;
  return update;
}

Result<Update> Updater::install(const release::ReleaseManifest& manifest) {
  const std::string& release = manifest.catalog.sha256;
  const auto pictures = place_list(manifest);
  if (!pictures) return pictures.error();
  if (auto room = make_room(manifest, *pictures); !room) return room.error();
  if (auto fetched = fetch_pictures(*pictures); !fetched) return fetched.error();
  const auto by_patch = fetch_catalog(manifest);
  if (!by_patch) return by_patch.error();
  if (auto kept = keep_recalls(disk_, options_.data, release); !kept) return kept.error();
  if (auto done = releases_.make_current(release); !done) return done.error();
  is_sound_ = true;
  // The new release is in place; whatever cannot be removed now is removed with the next one.
  (void)releases_.tidy({}, true);
  (void)fetcher_.keep_only({});
  return Update{true, manifest.version, release, *by_patch};
}

Result<std::string> Updater::fetch_list(const release::ReleaseManifest::Pictures& pictures) {
  if (auto here = releases_.find_list(pictures.sha256)) return std::move(*here);
  const auto packed = fetcher_.object_bytes(pictures.object);
  if (!packed) return packed.error();
  auto text = codec::decompress(*packed, release::largest_picture_list(pictures.count));
  if (!text || codec::sha256(*text) != pictures.sha256) return refuse(Refusal::wrong_hash);
  return text;
}

/// Comes first, so that pictures on the list are not removed as unneeded.
Result<std::vector<release::Object>> Updater::place_list(const release::ReleaseManifest& manifest) {
  const auto text = fetch_list(manifest.pictures);
  if (!text) return text.error();
  auto pictures = release::read_picture_list(*text);
  if (!pictures) return pictures.error();
  const std::string path = releases_.list_file(manifest.catalog.sha256);
  if (auto made = disk::make_folders(disk_, disk::folder_of(path)); !made) return made.error();
  if (!disk::write_file(disk_, path, *text)) return refuse(Refusal::disk_low);
  return pictures;
}

/// Makes room for all missing files: removes old releases and, if necessary, the previous one.
Status Updater::make_room(const release::ReleaseManifest& manifest,
                          const std::vector<release::Object>& pictures) {
  std::vector<release::Object> wanted = pictures;
  wanted.push_back(manifest.catalog.object);
  for (const auto& patch : manifest.patches) wanted.push_back(patch.object);
  if (auto kept = fetcher_.keep_only(wanted); !kept) return kept;
  std::uint64_t needed =
      options_.keep_free + manifest.catalog.bytes + manifest.catalog.object.bytes;
  for (const release::Object& one : pictures)
    if (!releases_.has_picture(one)) needed += one.bytes;
  for (const bool previous : {true, false}) {
    if (disk_.free_bytes(options_.data) >= needed) return Done{};
    if (auto tidied = releases_.tidy({manifest.catalog.sha256}, previous); !tidied) return tidied;
  }
  if (disk_.free_bytes(options_.data) >= needed) return Done{};
  return refuse(Refusal::disk_low);
}

Status Updater::fetch_pictures(const std::vector<release::Object>& pictures) {
  for (const release::Object& one : pictures) {
    if (releases_.has_picture(one)) continue;
    const auto part = fetcher_.object(one);
    if (!part) return part.error();
    const auto placed =
        disk::put_in_place(disk_, *part, disk::picture_file(options_.data, one.sha256));
    if (!placed) return placed.error();
  }
  return Done{};
}

Result<bool> Updater::fetch_catalog(const release::ReleaseManifest& manifest) {
  if (releases_.is_sound(manifest.catalog.sha256)) return false;  // already present
  for (const auto& patch : manifest.patches) {
    const std::string old = disk::catalog_file(options_.data, patch.from);
    if (!disk_.size(old)) continue;
    const auto made = make_catalog(manifest, old, patch.object);
    if (made) return true;
    if (made.error().key != release::refusal_key(Refusal::wrong_hash)) return made.error();
    break;  // the old file or the patch is damaged: fetch the whole catalogue
  }
  if (auto made = make_catalog(manifest, {}, manifest.catalog.object); !made) return made.error();
  return false;
}

/// `from`: the file that the patch applies to; empty: the object is the whole catalogue.
Status Updater::make_catalog(const release::ReleaseManifest& manifest, const std::string& from,
                             const release::Object& object) {
  const auto part = fetcher_.object(object);
  if (!part) return part.error();
  const auto patch = disk_.map(*part);
  if (!patch) return patch.error();
  disk::Mapped old;
  if (!from.empty()) {
    auto mapped = disk_.map(from);
    if (!mapped) return mapped.error();
    old = *mapped;
  }
  const std::string made = fetcher_.workplace();
  {
    const auto room = disk_.allocate(made, manifest.catalog.bytes);
    if (!room) return refuse(Refusal::disk_low);
    const auto applied = codec::apply_patch(old.bytes, patch->bytes, room->bytes);
    const std::string_view bytes(room->bytes.data(), room->bytes.size());
    if (!applied || codec::sha256(bytes) != manifest.catalog.sha256) {
      (void)disk_.remove(made);
      (void)disk_.remove(*part);
      return refuse(Refusal::wrong_hash);
    }
  }
  return disk::put_in_place(disk_, made,
                            disk::catalog_file(options_.data, manifest.catalog.sha256));
}

}  // namespace ocop::sync
