// Who may sign: the root document, whose first version a terminal gets when it is provisioned, and
// whose later ones it follows one by one, each signed by the old and by the new root keys.
// The signed text (signed_document.h) has its keys sorted:
//   {"expires":"2028-11-25T00:00:00Z","format":1,"keys":{"<64 hex>":{"name":"Lan's stick"}},
//    "kind":"root","roles":{"release":{"keys":["<64 hex>"],"threshold":1},
//    "root":{"keys":["<64 hex>"],"threshold":1}},"version":1}
// The roles "settings" and "notices" are of the same form. Where one of them is missing, as in each
// root of before there were such roles, the release role stands for it, with its keys and its
// threshold. A program of that time passes over them, and holds settings against the release keys.
// Rule for change: a reader passes over keys that it does not know; a new meaning needs a new
// format. Thread rule: pure. Errors: Refusal's.
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
/// Of roots and releases that the office makes. Whoever has a stolen key may sign a higher
/// one; the office counts on from below it (updater.h tells how terminals come back).
inline constexpr std::int64_t kHighestVersion = std::int64_t{1} << 53;

struct RootDocument {
  std::int64_t version = 1;
  std::int64_t expires = 0;                 ///< seconds UTC
  std::map<std::string, std::string> keys;  ///< public key → whose it is
  KeyRole root;                             ///< who may sign the next root
  KeyRole release;                          ///< who may sign a release
  std::optional<KeyRole> settings{};        ///< who may sign private settings
  std::optional<KeyRole> notices{};         ///< who may sign notices to the shops: none are yet

  const KeyRole& settings_role() const { return settings ? *settings : release; }
  const KeyRole& notices_role() const { return notices ? *notices : release; }
};

/// The bytes to be signed. Pre-condition: each role's keys are among the keys, and its threshold is
/// from 1 to their number.
std::string root_text(const RootDocument& root);

/// Reads a root that is trusted because of where it came from. Error: it is none, or not signed by
/// its own keys.
Result<RootDocument> open_root(const SignedDocument& document);
/// Reads the root that follows `from`. Error: as open_root(), or it is not signed by `from`, or its
/// version is not the next one.
Result<RootDocument> follow_root(const RootDocument& from, const SignedDocument& document);

}  // namespace ocop::release
