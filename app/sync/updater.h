// One check with the office: if there is a newer release that may be accepted, downloads, checks
// and installs it, and makes it current as the last step. Whatever fails, the kiosk shows a
// complete release that was once accepted, never an older one or a mixture. Files in DATA/sync:
// root.json (who may sign; pinned, then updated) and release.json (the newest accepted manifest; no
// older one is accepted as long as the keys that signed it are trusted, so one signed with a stolen
// key no longer counts once the root has replaced that key). The next root is requested at the
// start, every hour, and with each new manifest. Thread rule: one thread; one program per data
// folder. Errors: one sentence with a key: a Refusal's or the Fetcher's.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/base/disk/disk.h"
#include "app/base/release/release_manifest.h"
#include "app/sync/fetcher.h"
#include "app/sync/releases.h"
#include "app/sync/transport.h"
#include "db/model/result.h"

namespace ocop::sync {

struct UpdaterOptions {
  std::string data;
  int newest_schema = 0;        ///< newest schema that the kiosk can read
  std::string program;          ///< version of this program
  std::uint64_t keep_free = 0;  ///< bytes that must stay free on the disk, for the ledger
};

struct Update {
  bool installed = false;    ///< false: nothing is newer
  std::int64_t version = 0;  ///< of the current release
  std::string release{};     ///< SHA-256 of its catalogue
  bool by_patch = false;
  std::string etag{};  ///< for the next check
};

/// Trusts that root document from now on. Error if it is not one, or another is trusted here.
Status pin_root(disk::Disk& disk, const std::string& data, const std::string& bytes);

/// Returns the trusted root document. Error if none was pinned here or it is damaged.
Result<release::RootDocument> trusted_root(disk::Disk& disk, const std::string& data);

class Updater {
 public:
  Updater(Transport& transport, disk::Disk& disk, UpdaterOptions options);

  /// `etag`: of the last successful check; empty: none. `now`: seconds UTC.
  Result<Update> check(const std::string& etag, std::int64_t now);
  /// Returns the newest manifest accepted here, or nullopt if there is none.
  std::optional<release::ReleaseManifest> taken();

 private:
  /// The version that a new release must exceed.
  struct Seen {
    release::SignedDocument document;
    release::ReleaseManifest manifest;
  };

  Result<release::RootDocument> follow(release::RootDocument root, std::int64_t now);
  bool root_is_due(std::int64_t now) const;
  std::optional<Seen> seen();
  Result<release::ReleaseManifest> take(const Document& document, const release::RootDocument& root,
                                        std::int64_t now);
  Result<Update> install(const release::ReleaseManifest& manifest);
  Result<std::string> fetch_list(const release::ReleaseManifest::Pictures& pictures);
  Result<std::vector<release::Object>> place_list(const release::ReleaseManifest& manifest);
  Status make_room(const release::ReleaseManifest& manifest,
                   const std::vector<release::Object>& pictures);
  Status fetch_pictures(const std::vector<release::Object>& pictures);
  /// Returns true if it came as a patch.
  Result<bool> fetch_catalog(const release::ReleaseManifest& manifest);
  Status make_catalog(const release::ReleaseManifest& manifest, const std::string& from,
                      const release::Object& object);

  std::string file(const char* name) const { return options_.data + "/sync/" + name; }

  disk::Disk& disk_;
  UpdaterOptions options_;
  Fetcher fetcher_;
  Releases releases_;
  bool is_sound_ = false;  // the current catalogue has been verified since the start
  std::optional<std::int64_t> root_asked_;  // when the next root was last requested
};

}  // namespace ocop::sync
