#include "app/wire/ed25519.h"

#include <sodium.h>

#include <array>
#include <cassert>
#include <new>

namespace ocop::wire {

namespace {

constexpr int kBase64 = sodium_base64_VARIANT_ORIGINAL;

template <std::size_t Size>
using Bytes = std::array<unsigned char, Size>;

template <std::size_t Size>
std::string hex(const Bytes<Size>& bytes) {
  std::string text(2 * Size + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes.data(), Size);
  text.pop_back();
  return text;
}

template <std::size_t Size>
bool from_hex(const std::string& text, Bytes<Size>& bytes) {
  std::size_t got = 0;
  return text.size() == 2 * Size &&
         sodium_hex2bin(bytes.data(), Size, text.data(), text.size(), nullptr, &got, nullptr) ==
             0 &&
         got == Size;
}

const unsigned char* as_bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

KeyPair make_key() {
  if (sodium_init() < 0) throw std::bad_alloc();  // no random bytes on this machine
  Bytes<crypto_sign_PUBLICKEYBYTES> open{};
  Bytes<crypto_sign_SECRETKEYBYTES> secret{};
  crypto_sign_keypair(open.data(), secret.data());
  return {hex(open), hex(secret)};
}

std::string sign(std::string_view bytes, const std::string& secret) {
  Bytes<crypto_sign_SECRETKEYBYTES> key{};
  [[maybe_unused]] const bool is_key = from_hex(secret, key);
  assert(is_key);
  Bytes<crypto_sign_BYTES> signature{};
  crypto_sign_detached(signature.data(), nullptr, as_bytes(bytes), bytes.size(), key.data());
  std::string text(sodium_base64_ENCODED_LEN(crypto_sign_BYTES, kBase64), '\0');
  sodium_bin2base64(text.data(), text.size(), signature.data(), signature.size(), kBase64);
  text.pop_back();
  return text;
}

bool is_signed(std::string_view bytes, const std::string& signature,
               const std::string& public_key) {
  Bytes<crypto_sign_PUBLICKEYBYTES> key{};
  Bytes<crypto_sign_BYTES> raw{};
  std::size_t got = 0;
  return from_hex(public_key, key) &&
         sodium_base642bin(raw.data(), raw.size(), signature.data(), signature.size(), nullptr,
                           &got, nullptr, kBase64) == 0 &&
         got == raw.size() &&
         crypto_sign_verify_detached(raw.data(), as_bytes(bytes), bytes.size(), key.data()) == 0;
}

}  // namespace ocop::wire
