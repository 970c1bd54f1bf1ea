// The folder that a web server or CDN serves to terminals:
//   root/1.json, root/2.json ...    who may sign
//   release.json                    the newest manifest: the only file that is replaced
//   manifests/<version>.json        those before it, for rollback and patches
//   objects/<first 2>/<sha256>      catalogues, patches, pictures and their lists
// Thread rule: one writer per folder (it is locked). Errors: one sentence. Whatever fails,
// terminals always find one complete release.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/disk/disk.h"
#include "app/base/release/release_manifest.h"
#include "db/model/result.h"

namespace ocop::publish {

class PublicFolder {
 public:
  PublicFolder(disk::Disk& disk, std::string folder) : disk_(disk), folder_(std::move(folder)) {}

  /// Returns the newest root, following each from the one before. Error if there is none, or the
  /// chain is broken.
  Result<release::RootDocument> root();
  /// Returns an Error if the document does not succeed the newest root, or lacks signatures.
  Status place_root(const release::SignedDocument& document);

  /// Returns the newest manifest, or nullopt if none was published. Error if it is damaged.
  Result<std::optional<release::ReleaseManifest>> newest();
  Result<release::ReleaseManifest> manifest(std::int64_t version);
  /// Returns the newest manifests, newest first: `count`, or as many as have not been pruned.
  /// Ignores versions beyond release::kHighestVersion, which are not the office's own.
  std::vector<release::ReleaseManifest> last(int count);

  /// Returns the versions of all manifests except the newest, ascending.
  std::vector<std::int64_t> earlier_versions();
  /// Removes manifests, oldest first, but not their objects. Durable on return.
  Status remove_manifests(const std::set<std::int64_t>& versions);

  /// Stores the bytes under their hash.
  Result<release::Object> put_object(std::string_view bytes);
  /// Error if it is missing or damaged.
  Result<disk::Mapped> object(const release::Object& object);
  /// Returns the bytes of a manifest's catalogue. Error if they are missing or damaged.
  Result<std::string> catalog(const release::ReleaseManifest& manifest);
  /// Returns the list of a manifest's pictures. Error if it is missing or damaged.
  Result<std::vector<release::Object>> pictures(const release::ReleaseManifest& manifest);

  /// Makes it the newest release. Pre-condition: all of its objects are present.
  Status put_manifest(const release::SignedDocument& document);

 private:
  std::string root_path(std::int64_t version) const;
  std::string manifest_path(std::int64_t version) const;
  std::string newest_path() const { return folder_ + "/release.json"; }
  std::string object_path(const std::string& sha256) const;
  Result<release::SignedDocument> read_document(const std::string& path, std::size_t most);

  disk::Disk& disk_;
  std::string folder_;
};

}  // namespace ocop::publish
