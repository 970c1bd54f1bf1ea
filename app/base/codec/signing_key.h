// Ed25519 keys (RFC 8032), by libsodium: a terminal's own, and the office's release key.
// A key file is one line: the 32 bytes of the seed as hex, so `openssl rand -hex 32` makes one; it
// is for its owner's eyes alone (mode 0600).
// Thread rule: plain values; making one is safe on any thread. Not here: who may sign what.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "db/model/public_key.h"
#include "db/model/result.h"

namespace ocop::codec {

using Signature = std::array<std::uint8_t, 64>;

class SigningKey {
 public:
  /// A new one, by chance.
  static SigningKey random();
  /// Reads a key file's line. Error: it is something else.
  static Result<SigningKey> read(std::string_view line);
  SigningKey(const SigningKey&) = default;
  SigningKey& operator=(const SigningKey&) = default;
  /// Leaves nothing of it in memory.
  ~SigningKey();

  /// The line of a key file, with its end.
  std::string line() const;
  PublicKey public_key() const;
  Signature sign(std::span<const std::uint8_t> message) const;
  /// Opens what was sealed for the public key (crypto_box_seal after conversion to X25519).
  /// Error: it was sealed for another key, or is damaged.
  Result<std::string> unseal(std::string_view sealed) const;

 private:
  SigningKey() = default;
  static SigningKey from_seed(const std::array<std::uint8_t, 32>& seed);
  std::array<std::uint8_t, 64> secret_{};  // seed, then public key
};

bool is_signed_by(std::span<const std::uint8_t> message, const Signature& signature,
                  const PublicKey& key);

/// Only the owner of the key can open it, and nobody learns who sealed it. Error: there is no such
/// public key.
Result<std::string> seal(std::string_view text, const PublicKey& key);

}  // namespace ocop::codec
