// A secret key as it lies on a stick or on the office's machine, for its owner alone (mode 0600):
//   {"format":1,"kind":"key","name":"Lan's stick","public":"<64 hex>","secret":"<128 hex>"}
// and its public half, which goes to who makes the root document, of the kind "public-key" and
// without "secret".
// Rule for change: a new meaning needs a new format. Thread rule: pure. Errors: one sentence.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "app/wire/ed25519.h"
#include "db/model/result.h"

namespace ocop::wire {

inline constexpr std::size_t kLargestKeyFile = std::size_t{4} << 10;

struct NamedKey {
  std::string name;  ///< whose it is; stands in root documents
  KeyPair pair;
};

std::string key_file_text(const NamedKey& key);
std::string public_key_text(const NamedKey& key);
/// Error: it is none, or its two halves do not belong together.
Result<NamedKey> read_key_file(std::string_view text);
/// `secret` stays empty. Error: it is none.
Result<NamedKey> read_public_key(std::string_view text);

}  // namespace ocop::wire
