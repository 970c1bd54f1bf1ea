// The root document, which says who may sign. A terminal gets the first version when it is
// provisioned, and follows later ones one by one, each signed by both the old and the new root
// keys. The signed text (signed_document.h) has sorted keys:
//   {"expires":"2028-11-25T00:00:00Z","format":1,"keys":{"<64 hex>":{"name":"Lan's stick"}},
//    "kind":"root","roles":{"release":{"keys":["<64 hex>"],"threshold":1},
//    "root":{"keys":["<64 hex>"],"threshold":1}},"version":1}
// The roles "settings" and "notices" have the same form. If one is missing, as in all older roots,
// the release role takes its place, with its keys and threshold. Older programs ignore these roles
// and check settings against the release keys. Rule for change: readers ignore unknown keys; a new
// meaning needs a new format. Thread rule: pure. Errors: as in Refusal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "app/base/release/signed_document.h"
#include "db/model/result.h"

namespace ocop::release {

inline constexpr std::size_t kLargestRoot = std::size_t{64} << 10;
/// The highest version of roots and releases that the office makes. A thief with a stolen key may
/// sign a higher one; the office ignores it and continues counting below (updater.h says how
/// terminals recover).
inline constexpr std::int64_t kHighestVersion = std::int64_t{1} << 53;

struct RootDocument {
  std::int64_t version = 1;
  std::int64_t expires = 0;                 ///< seconds UTC
  std::map<std::string, std::string> keys;  ///< public key → whose it is
  KeyRole root;                             ///< who may sign the next root
  KeyRole release;                          ///< who may sign a release
  std::optional<KeyRole> settings{};        ///< who may sign private settings
  std::optional<KeyRole> notices{};         ///< who may sign notices to the shops; not used yet

  const KeyRole& settings_role() const { return settings ? *settings : release; }
  const KeyRole& notices_role() const { return notices ? *notices : release; }
};

/// Returns the bytes to sign. Pre-condition: each role's keys are in `keys`, and its threshold is
/// from 1 to their number.
std::string root_text(const RootDocument& root);

/// Reads a root that is trusted because of its origin. Error if it is not a root or not signed by
/// its own keys.
Result<RootDocument> open_root(const SignedDocument& document);
/// Reads the root that follows `from`. Error as for open_root(), or if it is not signed by `from`'s
/// root keys or its version is not the next one.
Result<RootDocument> follow_root(const RootDocument& from, const SignedDocument& document);

}  // namespace ocop::release
