// A public key with its owner's name, for whoever makes the root document: one line, "<64 hex>
// Lan's stick". Thread rule: pure. Errors: one sentence. Not the secret half: signing_key.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "db/model/result.h"

namespace ocop::codec {

inline constexpr std::size_t kLargestKeyFile = std::size_t{4} << 10;

struct NamedKey {
  std::string key;   ///< 64 lower-case hex digits
  std::string name;  ///< the owner; appears in root documents
};

std::string public_key_line(const NamedKey& key);
Result<NamedKey> read_public_key_line(std::string_view line);

}  // namespace ocop::codec
