// `ocop-hub keys`: manages signing keys. Root keys are kept offline, each by its holder; the
// release key is kept where releases are published, and root can replace it; a label key
// (app/base/gs1/lot_proof.h) is kept where labels are printed, and the sheet label_key.csv has its
// public half. To retire a label key, enter its last day in `until` and add a row for the next one:
// labels of lots made until that day remain valid, later ones with that key are not. Rows are never
// removed, because labels in the shops need them. The last day of a stolen key is the one before
// the theft. Thread rule: one thread. Units: times in seconds UTC. Errors: one sentence; nothing is
// written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/base/codec/public_key_line.h"
#include "app/base/codec/signing_key.h"
#include "app/base/release/root_document.h"
#include "db/model/result.h"

namespace ocop::publish {

/// Writes the secret key to `path`, readable only by its owner, and the public half to `path`.pub,
/// and returns the latter. Error also if one of the files exists: a key is never replaced.
Result<codec::NamedKey> make_key_files(const std::string& path, const std::string& name);
/// Returns the label key's row for the sheet label_key.csv (key,until), including the line end.
std::string label_key_row(const codec::NamedKey& key);
Result<codec::SigningKey> load_key(const std::string& path);

/// The content of the next root document. Members not given keep their previous values.
struct RootOrder {
  std::string after;                      ///< file of the current root; empty: this is the first
  std::vector<std::string> root_keys;     ///< files of public keys (public_key_line.h)
  std::vector<std::string> release_keys;  ///< likewise
  /// Likewise; if there are none, now or before, the release keys take their place.
  std::vector<std::string> settings_keys, notices_keys;
  std::optional<int> root_threshold, release_threshold, settings_threshold, notices_threshold;
  std::int64_t expires = 0;
};

/// Writes the document, unsigned, to `path`.
Result<release::RootDocument> make_root(const RootOrder& order, const std::string& path);
/// Adds the key's signature to the document in that file.
Status sign_root(const std::string& path, const std::string& key);
/// Puts it into the public folder, from which terminals fetch it.
Status place_root(const std::string& path, const std::string& folder);

}  // namespace ocop::publish
