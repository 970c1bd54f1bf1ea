// Ed25519 keys (RFC 8032), by libsodium: a terminal's own, and the office's release key.
// A key file is one line: the 32 bytes of the seed as hex, so `openssl rand -hex 32` makes one;
// only its owner may read it (mode 0600). Thread rule: plain values; creating one is safe on any
// thread. Not here: who may sign what.
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
  /// Generates a random key.
  static SigningKey random();
  /// Parses a key file's line. Error if it is anything else.
  static Result<SigningKey> read(std::string_view line);
  SigningKey(const SigningKey&) = default;
  SigningKey& operator=(const SigningKey&) = default;
  /// Wipes the key from memory.
  ~SigningKey();

  /// Returns the line of a key file, including the line feed.
  std::string line() const;
  PublicKey public_key() const;
  Signature sign(std::span<const std::uint8_t> message) const;
  /// Opens a text sealed for the public key (crypto_box_seal after conversion to X25519). Error if
  /// it was sealed for another key or is damaged.
  Result<std::string> unseal(std::string_view sealed) const;

 private:
  SigningKey() = default;
  static SigningKey from_seed(const std::array<std::uint8_t, 32>& seed);
  std::array<std::uint8_t, 64> secret_{};  // seed, then public key
};

bool is_signed_by(std::span<const std::uint8_t> message, const Signature& signature,
                  const PublicKey& key);

/// Encrypts a text so that only the owner of the key can open it; the sender stays anonymous. Error
/// if the public key is invalid.
Result<std::string> seal(std::string_view text, const PublicKey& key);

}  // namespace ocop::codec
