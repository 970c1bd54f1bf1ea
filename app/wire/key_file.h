// A secret key as it lies on a stick or on the office's machine, for its owner alone (mode 0600):
//   {"format":1,"kind":"key","name":"Lan's stick","public":"<64 hex>","secret":"<128 hex>"}
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
/// Error: it is none, or its two halves do not belong together.
Result<NamedKey> read_key_file(std::string_view text);

}  // namespace ocop::wire
