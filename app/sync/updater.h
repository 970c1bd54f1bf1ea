// One check with the office: is there a newer release, may it be taken, and if so: fetched,
// checked, put in place, and made current as the very last step. Whatever fails, the kiosk shows a
// whole release that was once taken; it is never an older one, or a mix. In DATA/sync: root.json
// (who may sign; pinned, then followed) and release.json (the newest manifest that was taken, so
// that none before it is ever taken again, for as long as the keys that signed it are trusted: one
// that a stolen key signed binds nobody once the root has replaced that key). The next root is
// asked for at the start, each hour, and with each new manifest: also while the manifest stays the
// same. Thread rule: one thread; one program a data folder. Errors: one sentence and a key: a
// Refusal's, or the Fetcher's.
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
  int newest_schema = 0;        ///< of a catalogue that the kiosk can read
  std::string program;          ///< version of this program
  std::uint64_t keep_free = 0;  ///< bytes that must stay free on the disk, for the ledger
};

struct Update {
  bool installed = false;    ///< false: nothing is newer
  std::int64_t version = 0;  ///< of the release that is current now
  std::string release{};     ///< SHA-256 of its catalogue
  bool by_patch = false;
  std::string etag{};  ///< for the next check
};

/// Trusts that root document from now on. Error: it is none, or another is trusted here.
Status pin_root(disk::Disk& disk, const std::string& data, const std::string& bytes);

/// Who may sign, as of now. Error: nothing was pinned here, or it is damaged.
Result<release::RootDocument> trusted_root(disk::Disk& disk, const std::string& data);

class Updater {
 public:
  Updater(Transport& transport, disk::Disk& disk, UpdaterOptions options);

  /// `etag`: of the last check that ended well; empty: none. `now`: seconds UTC.
  Result<Update> check(const std::string& etag, std::int64_t now);
  /// The newest manifest that was taken here; nullopt if none was.
  std::optional<release::ReleaseManifest> taken();

 private:
  /// What a terminal must not fall behind.
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
  /// True: by patch.
  Result<bool> fetch_catalog(const release::ReleaseManifest& manifest);
  Status make_catalog(const release::ReleaseManifest& manifest, const std::string& from,
                      const release::Object& object);

  std::string file(const char* name) const { return options_.data + "/sync/" + name; }

  disk::Disk& disk_;
  UpdaterOptions options_;
  Fetcher fetcher_;
  Releases releases_;
  bool is_sound_ = false;                   // the current catalogue was read whole since the start
  std::optional<std::int64_t> root_asked_;  // when the next root was asked for last
};

}  // namespace ocop::sync
