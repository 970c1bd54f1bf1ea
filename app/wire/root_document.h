// Who may sign: the root document, whose first version a terminal gets when it is provisioned, and
// whose later ones it follows one by one, each signed by the old and by the new root keys.
// What is signed (signed_document.h), with its keys sorted:
//   {"expires":"2028-11-25T00:00:00Z","format":1,"keys":{"<64 hex>":{"name":"Lan's stick"}},
//    "kind":"root","roles":{"release":{"keys":["<64 hex>"],"threshold":1},
//    "root":{"keys":["<64 hex>"],"threshold":1}},"version":1}
// Rule for change: a reader passes over keys that it does not know; a new meaning needs a new
// format. Thread rule: pure. Errors: Refusal's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "app/wire/signed_document.h"
#include "db/model/result.h"

namespace ocop::wire {

inline constexpr std::size_t kLargestRoot = std::size_t{64} << 10;

struct RootDocument {
  std::int64_t version = 1;
  std::int64_t expires = 0;                 ///< seconds UTC
  std::map<std::string, std::string> keys;  ///< public key → whose it is
  KeyRole root;                             ///< who may sign the next root
  KeyRole release;                          ///< who may sign a release
};

/// What is to be signed. Pre-condition: each role's keys are among the keys, and its threshold is
/// from 1 to their number.
std::string root_text(const RootDocument& root);

/// Reads a root that is trusted because of where it came from. Error: it is none, or not signed by
/// its own keys.
Result<RootDocument> open_root(const SignedDocument& document);
/// Reads the root that follows `from`. Error: as open_root(), or it is not signed by `from`, or its
/// version is not the next one.
Result<RootDocument> follow_root(const RootDocument& from, const SignedDocument& document);

}  // namespace ocop::wire
