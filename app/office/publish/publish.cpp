#include "app/office/publish/publish.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <set>

#include "app/base/codec/digest.h"
#include "app/base/codec/zstd_frame.h"
#include "app/base/codec/zstd_patch.h"
#include "app/base/disk/durable.h"
#include "app/base/disk/release_layout.h"
#include "app/base/release/picture_list.h"
#include "app/office/pictures/picture_notes.h"
#include "app/office/publish/public_folder.h"
#include "app/office/publish/recall_guard.h"
#include "db/catalog/catalog.h"
#include "db/catalog/compare.h"

namespace ocop::publish {

namespace {

constexpr int kPatchesFrom = 5;  // number of earlier releases to make patches from
constexpr int kLookBack = 50;    // limit when looking for one with another catalogue

/// A publication in progress: the keys are valid, and nobody else publishes.
struct Begun {
  std::shared_ptr<void> lock;
  PublicFolder folder;
  std::vector<release::ReleaseManifest> before;  // newest first
};

/// The content of a release, before it has a version.
struct Contents {
  release::ReleaseManifest::Catalog catalog;
  release::ReleaseManifest::Pictures pictures;
};

release::SignedDocument sign(std::string text, const PublishOrder& order) {
  release::SignedDocument document{std::move(text), {}};
  for (const codec::SigningKey& key : order.keys) release::add_signature(document, key);
  return document;
}

Result<Begun> begin(disk::Disk& disk, const PublishOrder& order) {
  Begun begun{disk.lock(order.folder), PublicFolder(disk, order.folder), {}};
  if (!begun.lock)
    return Error{"There is no folder " + order.folder +
                 ", or another program is publishing into it."};
  const auto root = begun.folder.root();
  if (!root) return root.error();
  if (!release::check_signatures(sign("{}", order), root->release))
    return Error{"The root document requires " + std::to_string(root->release.threshold) +
                 " of its own release keys; give them with --key."};
  if (root->expires <= order.now)
    return Error{"The root document has expired; make, sign and place the next one."};
  const auto newest = begun.folder.newest();
  if (!newest) return newest.error();
  begun.before = begun.folder.last(kLookBack);
  return begun;
}

Result<release::ReleaseManifest::Pictures> put_pictures(disk::Disk& disk, const std::string& data,
                                                        const std::string& catalog,
                                                        PublicFolder& folder) {
  const auto names = db::catalog_pictures(catalog);
  if (!names) return names.error();
  release::ReleaseManifest::Pictures pictures;
  std::vector<release::Object> list;
  for (const std::string& name : *names) {
    const auto picture = disk.map(disk::picture_file(data, name));
    if (!picture) return picture.error();
    if (!pictures::is_bare(picture->bytes))
      return Error{"The picture " + name +
                   " still contains the camera's metadata, such as the place; import the sheets "
                   "again, and publish that."};
    const auto object = folder.put_object(picture->bytes);
    if (!object) return object.error();
    if (object->sha256 != name)
      return Error{"The picture " + name + " is damaged; import the sheets again."};
    pictures.bytes += object->bytes;
    list.push_back(*object);
  }
  pictures.count = list.size();
  const std::string text = release::picture_list_text(std::move(list));
  pictures.sha256 = codec::sha256(text);
  const auto object = folder.put_object(codec::compress(text));
  if (!object) return object.error();
  pictures.object = *object;
  return pictures;
}

/// Stores the catalogue. Packing takes seconds, so one published before is not packed again.
Result<release::Object> put_catalog(std::string_view bytes, const std::string& release,
                                    const PublishOrder& order, Begun& begun) {
  for (const release::ReleaseManifest& one : begun.before)
    if (one.catalog.sha256 == release && begun.folder.object(one.catalog.object))
      return one.catalog.object;
  const std::string packed = order.pack({}, bytes);
  std::string unpacked(bytes.size(), '\0');
  if (!codec::apply_patch({}, packed, unpacked) || unpacked != bytes)
    return Error{
        "The catalogue was damaged while it was compressed; publish again, and check this "
        "machine's memory if it happens again."};
  return begun.folder.put_object(packed);
}

Result<Contents> put_contents(disk::Disk& disk, const std::string& data, const std::string& release,
                              std::string_view bytes, const PublishOrder& order, Begun& begun) {
  const std::string path = disk::catalog_file(data, release);
  db::CatalogFault fault{};
  auto catalog = db::Catalog::open(path, &fault);
  if (!catalog) return catalog.error();
  const auto pictures = put_pictures(disk, data, path, begun.folder);
  if (!pictures) return pictures.error();
  const auto object = put_catalog(bytes, release, order, begun);
  if (!object) return object.error();
  return Contents{{release, bytes.size(), catalog->info().schema, *object}, *pictures};
}

/// Makes a patch from each of the last catalogues that differ, unless the whole is hardly larger.
Result<std::vector<release::ReleaseManifest::Patch>> put_patches(const std::string& release,
                                                                 std::string_view bytes,
                                                                 std::uint64_t whole,
                                                                 const PublishOrder& order,
                                                                 Begun& begun) {
  std::vector<release::ReleaseManifest::Patch> patches;
  std::set<std::string> done{release};
  for (const release::ReleaseManifest& one : begun.before) {
    if (patches.size() == kPatchesFrom) break;
    if (!done.insert(one.catalog.sha256).second) continue;
    const auto old = begun.folder.catalog(one);
    if (!old) continue;  // terminals that have it download the whole catalogue
    const std::string patch = order.pack(*old, bytes);
    std::string made(bytes.size(), '\0');
    if (patch.size() > whole / 2 || !codec::apply_patch(*old, patch, made) || made != bytes)
      continue;
    const auto object = begun.folder.put_object(patch);
    if (!object) return object.error();
    patches.push_back({one.catalog.sha256, *object});
  }
  return patches;
}

/// `repeats`: as in the manifest.
Result<Published> finish(const Contents& contents, std::string_view bytes,
                         const PublishOrder& order, Begun& begun, std::int64_t repeats = 0) {
  auto patches =
      put_patches(contents.catalog.sha256, bytes, contents.catalog.object.bytes, order, begun);
  if (!patches) return patches.error();
  release::ReleaseManifest manifest;
  manifest.version = begun.before.empty() ? 1 : begun.before.front().version + 1;
  manifest.issued = order.now;
  manifest.expires =
      order.now + std::chrono::seconds(std::chrono::days(order.expires_days)).count();
  manifest.catalog = contents.catalog;
  manifest.patches = std::move(*patches);
  manifest.pictures = contents.pictures;
  manifest.minimum_program = order.minimum_program;
  manifest.note = order.note;
  manifest.repeats = repeats;
  if (auto put = begun.folder.put_manifest(sign(release::manifest_text(manifest), order)); !put)
    return put.error();
  Published published{manifest.version,
                      contents.catalog.sha256,
                      manifest.patches.size(),
                      0,
                      contents.catalog.object.bytes,
                      contents.pictures.count,
                      repeats};
  for (const auto& patch : manifest.patches)
    if (published.smallest_patch == 0 || patch.object.bytes < published.smallest_patch)
      published.smallest_patch = patch.object.bytes;
  return published;
}

using Manifests = std::vector<release::ReleaseManifest>;

/// Returns the version before the one that first had the present content; rollbacks do not count as
/// new content.
Manifests::const_iterator one_step_back(const Manifests& before) {
  if (before.empty()) return before.end();
  const release::ReleaseManifest& now = before.front();
  const std::int64_t came = now.repeats > 0 ? now.repeats : now.version;
  return std::find_if(before.begin(), before.end(), [&](const release::ReleaseManifest& one) {
    return one.version < came && one.catalog.sha256 != now.catalog.sha256;
  });
}

/// Older programs published photos as the camera wrote them; those must not go out again.
Status check_bare(PublicFolder& folder, const release::ReleaseManifest& manifest) {
  const auto list = folder.pictures(manifest);
  if (!list) return list.error();
  for (const release::Object& one : *list) {
    const auto picture = folder.object(one);
    if (!picture) return picture.error();
    if (!pictures::is_bare(picture->bytes))
      return Error{"Release " + std::to_string(manifest.version) +
                   " has pictures that still contain the camera's metadata, such as the place; "
                   "import its sheets again, and publish that."};
  }
  return Done{};
}

}  // namespace

Result<Published> publish(disk::Disk& disk, const std::string& data, const std::string& release,
                          const PublishOrder& order) {
  auto begun = begin(disk, order);
  if (!begun) return begun.error();
  const auto file = disk.map(disk::catalog_file(data, release));
  if (!file) return file.error();
  if (codec::sha256(file->bytes) != release)
    return Error{"The catalogue " + release + " is damaged; import the sheets again."};
  if (auto stay = check_recalls_stay(begun->folder, begun->before, disk, data, file->bytes); !stay)
    return stay.error();
  const auto contents = put_contents(disk, data, release, file->bytes, order, *begun);
  if (!contents) return contents.error();
  return finish(*contents, file->bytes, order, *begun);
}

Result<Published> rollback(disk::Disk& disk, std::int64_t version, const PublishOrder& order) {
  auto begun = begin(disk, order);
  if (!begun) return begun.error();
  const auto wanted = version == 0 ? one_step_back(begun->before)
                                   : std::find_if(begun->before.begin(), begun->before.end(),
                                                  [&](const release::ReleaseManifest& one) {
                                                    return one.version == version;
                                                  });
  if (wanted == begun->before.end())
    return Error{version == 0 ? std::string("There is no earlier release with another catalogue.")
                              : "Release " + std::to_string(version) + " is not among the last " +
                                    std::to_string(kLookBack) + "; publish its data folder."};
  const auto bytes = begun->folder.catalog(*wanted);
  if (!bytes) return bytes.error();
  if (auto stay = check_recalls_stay(begun->folder, begun->before, disk, {}, *bytes); !stay)
    return stay.error();
  if (auto bare = check_bare(begun->folder, *wanted); !bare) return bare.error();
  PublishOrder as_it_was = order;
  if (as_it_was.minimum_program.empty()) as_it_was.minimum_program = wanted->minimum_program;
  return finish({wanted->catalog, wanted->pictures}, *bytes, as_it_was, *begun,
                wanted->repeats > 0 ? wanted->repeats : wanted->version);
}

}  // namespace ocop::publish
