// SHA-256 over fields, each its length (4 bytes) and then its bytes; integers are 8 bytes in two's
// complement; big-endian throughout. So no byte can move from one field into the next unseen.
// Thread rule: one object on one thread.
#pragma once

#include <sodium.h>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace ocop::wire {

class FieldHash {
 public:
  FieldHash() { crypto_hash_sha256_init(&state_); }

  FieldHash& add(std::span<const std::uint8_t> bytes) {
    number<4>(bytes.size());
    crypto_hash_sha256_update(&state_, bytes.data(), bytes.size());
    return *this;
  }
  FieldHash& add(std::string_view text) {
    return add({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
  }
  FieldHash& add(std::int64_t value) {
    number<4>(8);
    number<8>(static_cast<std::uint64_t>(value));
    return *this;
  }
  /// Once, after the last field.
  std::array<std::uint8_t, 32> hash() {
    std::array<std::uint8_t, 32> hash;
    crypto_hash_sha256_final(&state_, hash.data());
    return hash;
  }

 private:
  template <std::size_t size>
  void number(std::uint64_t value) {
    std::array<std::uint8_t, size> bytes;
    for (std::size_t i = size; i-- > 0; value >>= 8) bytes[i] = static_cast<std::uint8_t>(value);
    crypto_hash_sha256_update(&state_, bytes.data(), size);
  }

  crypto_hash_sha256_state state_;
};

}  // namespace ocop::wire
