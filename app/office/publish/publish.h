// `ocop-hub publish` and `rollback`: sign a release from the office's disk and put it into a public
// folder, with patches from earlier releases. The manifest is written last. A release that would
// undo a recall is refused (recall_guard.h). Thread rule: one thread. Units: times in seconds UTC.
// Errors: one sentence; terminals see no change.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/codec/signing_key.h"
#include "app/base/codec/zstd_patch.h"
#include "app/base/disk/disk.h"
#include "db/model/language.h"
#include "db/model/result.h"

namespace ocop::publish {

/// How to sign a release, whatever its content.
struct PublishOrder {
  std::string folder;                   ///< the public one
  std::vector<codec::SigningKey> keys;  ///< as many as the root document requires
  std::int64_t now = 0;
  int expires_days = 90;        ///< terminals warn after that; at least 1
  std::string minimum_program;  ///< "0.2.0"; empty: any
  LocalText note;               ///< may be empty
  /// Makes a patch; replaceable, for example by one that caches patches.
  std::function<std::string(std::string_view before, std::string_view after)> pack =
      codec::make_patch;
};

struct Published {
  std::int64_t version = 0;
  std::string release;  ///< SHA-256 of its catalogue
  std::size_t patches = 0;
  std::size_t smallest_patch = 0;    ///< bytes; 0: there is none
  std::uint64_t catalog_object = 0;  ///< bytes of the whole catalogue as sent
  std::size_t pictures = 0;
  std::int64_t repeats = 0;  ///< the version whose content a rollback restored; 0: none
};

/// Publishes the named release of the data folder, with its pictures.
Result<Published> publish(disk::Disk& disk, const std::string& data, const std::string& release,
                          const PublishOrder& order);

/// Publishes the content of an earlier version under a new version. Version 0 selects the newest
/// version before the present content with a different catalogue, so repeated rollbacks go back
/// step by step. Error also if a picture of that version still holds metadata.
Result<Published> rollback(disk::Disk& disk, std::int64_t version, const PublishOrder& order);

}  // namespace ocop::publish
