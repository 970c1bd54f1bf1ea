// SHA-256 over fields, each written as its length (4 bytes) and then its bytes; integers are 8
// bytes in two's complement; all big-endian. The lengths make the field boundaries unambiguous.
// Thread rule: one object on one thread.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "app/base/codec/hashing.h"

namespace ocop::codec {

class FieldHash {
 public:
  FieldHash() { fields_.reserve(1'000); }  // enough for most sales

  FieldHash& add(std::string_view text) {
    number(4, text.size());
    fields_ += text;
    return *this;
  }
  FieldHash& add(std::span<const std::uint8_t> bytes) {
    return add({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  }
  FieldHash& add(std::int64_t value) {
    number(4, 8);
    number(8, static_cast<std::uint64_t>(value));
    return *this;
  }
  Sha256Hash hash() const { return Sha256().add(fields_).hash(); }

 private:
  void number(int bytes, std::uint64_t value) {
    while (bytes-- > 0) fields_ += static_cast<char>(value >> (8 * bytes));
  }

  std::string fields_;  // hashed in one go: many small pieces cost more than a copy
};

}  // namespace ocop::codec
