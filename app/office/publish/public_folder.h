// The folder that any web server or CDN shows to the terminals:
//   root/1.json, root/2.json ...    who may sign
//   release.json                    the newest manifest: the only file that is replaced
//   manifests/<version>.json        those before it, for rollback and patches
//   objects/<first 2>/<sha256>      catalogues, patches, pictures and their lists
// Thread rule: one writer a folder (it is locked). Errors: one sentence. Whatever fails, a terminal
// that fetches at that moment finds one whole release.
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

  /// The newest root, each followed from the one before. Error: there is none, or the chain breaks.
  Result<release::RootDocument> root();
  /// Error: it does not follow the newest one, or is not signed by enough.
  Status place_root(const release::SignedDocument& document);

  /// The newest manifest; nullopt if none was published. Error: it is damaged.
  Result<std::optional<release::ReleaseManifest>> newest();
  Result<release::ReleaseManifest> manifest(std::int64_t version);
  /// The newest manifests, newest first: `count` of them, or as many as nobody tidied away. One
  /// whose version is beyond what this office counts (release::kHighestVersion) is not its own.
  std::vector<release::ReleaseManifest> last(int count);

  /// The versions of all manifests beside the newest, ascending.
  std::vector<std::int64_t> earlier_versions();
  /// Gone for good when it returns, the oldest first; not their objects.
  Status remove_manifests(const std::set<std::int64_t>& versions);

  /// Keeps the bytes under their hash.
  Result<release::Object> put_object(std::string_view bytes);
  /// Error: it is missing or damaged.
  Result<disk::Mapped> object(const release::Object& object);
  /// The bytes of a manifest's catalogue. Error: they are not there, or damaged.
  Result<std::string> catalog(const release::ReleaseManifest& manifest);

  /// Makes it the newest release. Pre-condition: all of its objects are there.
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
