// Signatures (Ed25519, RFC 8032), by libsodium: who said these bytes.
// Thread rule: pure, but make_key draws random bytes. Units: keys as lower-case hex (public 64
// digits, secret 128), signatures as base64 (RFC 4648, with padding).
#pragma once

#include <string>
#include <string_view>

namespace ocop::wire {

struct KeyPair {
  std::string public_key;
  std::string secret;
};

KeyPair make_key();
/// Pre-condition: `secret` came from make_key().
std::string sign(std::string_view bytes, const std::string& secret);
/// False also where key or signature are none.
bool is_signed(std::string_view bytes, const std::string& signature, const std::string& public_key);

}  // namespace ocop::wire
