// `ocop-hub keys`: who may sign. Root keys lie apart from the office's machine, each with its
// holder; the release key lies where releases are published, and root can replace it; a label key
// (app/base/gs1/lot_proof.h) lies where labels are printed, and the sheet label_key.csv names its
// public half. To retire a label key, write its last day into `until` and add the row of the next:
// labels of lots made until that day go on to hold, later ones by that key do not. A row is never
// removed, for the labels in the shops need it. The last day of a stolen key is the one before the
// theft.
// Thread rule: one thread. Units: moments in seconds UTC. Errors: one sentence; nothing is written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/base/codec/signing_key.h"
#include "app/base/release/root_document.h"
#include "app/base/wire/public_key_line.h"
#include "db/model/result.h"

namespace ocop::publish {

/// Writes the secret key to `path`, for its owner alone, and its public half to `path`.pub; that is
/// what it returns. Error also: one of the files is there; a key is never replaced.
Result<wire::NamedKey> make_key_files(const std::string& path, const std::string& name);
/// What puts a label key to use: its row of the sheet label_key.csv (key,until), with its end.
std::string label_key_row(const wire::NamedKey& key);
Result<codec::SigningKey> load_key(const std::string& path);

/// What the next root document shall say. What is not given stays as it was.
struct RootOrder {
  std::string after;                      ///< file of the present root; empty: this is the first
  std::vector<std::string> root_keys;     ///< files of public keys (public_key_line.h)
  std::vector<std::string> release_keys;  ///< likewise
  /// Likewise; without any, now or before, the release keys stand for them.
  std::vector<std::string> settings_keys, notices_keys;
  std::optional<int> root_threshold, release_threshold, settings_threshold, notices_threshold;
  std::int64_t expires = 0;
};

/// Writes it, unsigned, to `path`.
Result<release::RootDocument> make_root(const RootOrder& order, const std::string& path);
/// Adds the key's signature to the document in that file.
Status sign_root(const std::string& path, const std::string& key);
/// Puts it into the public folder, where terminals follow it.
Status place_root(const std::string& path, const std::string& folder);

}  // namespace ocop::publish
