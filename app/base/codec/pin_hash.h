// Hashes PINs: Argon2id in its standard text form ($argon2id$v=19$...), with libsodium's
// interactive limits (64 MiB, about a tenth of a second: call it off the frame thread). Thread
// rule: pure, except for the random salt; any thread. Errors: one sentence.
#pragma once

#include <string>
#include <string_view>

#include "db/model/result.h"

namespace ocop::codec {

/// Error if the PIN is not 4 to 8 digits, or memory is short.
Result<std::string> hash_pin(std::string_view pin);
/// Returns whether the PIN matches; false also if the hash is damaged.
bool is_pin(std::string_view pin, const std::string& hash);

}  // namespace ocop::codec
