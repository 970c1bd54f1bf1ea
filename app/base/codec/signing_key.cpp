#include "app/base/codec/signing_key.h"

#include <sodium.h>

#include <algorithm>

#include "app/base/codec/hex.h"

namespace ocop::codec {

namespace {

using X25519Key = std::array<std::uint8_t, 32>;

const unsigned char* octets_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* octets_of(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}

}  // namespace

SigningKey SigningKey::from_seed(const std::array<std::uint8_t, 32>& seed) {
  SigningKey key;
  PublicKey unused;
  crypto_sign_seed_keypair(unused.data(), key.secret_.data(), seed.data());
  return key;
}

SigningKey SigningKey::random() {
  std::array<std::uint8_t, 32> seed;
  randombytes_buf(seed.data(), seed.size());
  return from_seed(seed);
}

Result<SigningKey> SigningKey::read(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  const auto seed = from_hex<std::array<std::uint8_t, 32>>(line);
  if (!seed) return Error{"A key file holds one line of 64 hex digits; this one does not."};
  return from_seed(*seed);
}

SigningKey::~SigningKey() {
  sodium_memzero(secret_.data(), secret_.size());
}

std::string SigningKey::line() const {
  return to_hex(std::span(secret_).first(32)) + "\n";
}

PublicKey SigningKey::public_key() const {
  PublicKey key;
  std::copy(secret_.begin() + 32, secret_.end(), key.begin());
  return key;
}

Signature SigningKey::sign(std::span<const std::uint8_t> message) const {
  Signature signature;
  crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), secret_.data());
  return signature;
}

Result<std::string> SigningKey::unseal(std::string_view sealed) const {
  const Error wrong{"It was encrypted for another terminal, or is damaged; request it again."};
  X25519Key own, secret;
  if (sealed.size() < crypto_box_SEALBYTES ||
      crypto_sign_ed25519_pk_to_curve25519(own.data(), public_key().data()) != 0 ||
      crypto_sign_ed25519_sk_to_curve25519(secret.data(), secret_.data()) != 0)
    return wrong;
  std::string text(sealed.size() - crypto_box_SEALBYTES, '\0');
  const int opened = crypto_box_seal_open(octets_of(text), octets_of(sealed), sealed.size(),
                                          own.data(), secret.data());
  sodium_memzero(secret.data(), secret.size());
  if (opened != 0) return wrong;
  return text;
}

bool is_signed_by(std::span<const std::uint8_t> message, const Signature& signature,
                  const PublicKey& key) {
  return crypto_sign_verify_detached(signature.data(), message.data(), message.size(),
                                     key.data()) == 0;
}

Result<std::string> seal(std::string_view text, const PublicKey& key) {
  X25519Key recipient;
  std::string sealed(text.size() + crypto_box_SEALBYTES, '\0');
  if (crypto_sign_ed25519_pk_to_curve25519(recipient.data(), key.data()) != 0 ||
      crypto_box_seal(octets_of(sealed), octets_of(text), text.size(), recipient.data()) != 0)
    return Error{"Nothing can be encrypted for that key; enrol the terminal again."};
  return sealed;
}

}  // namespace ocop::codec
