// Bytes as hex digits and back: ids, keys, hashes. Thread rule: pure.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ocop::codec {

/// Lower-case hex digits.
std::string to_hex(std::span<const std::uint8_t> bytes);

/// False, and `bytes` is not to be used: not exactly two digits a byte, or one in upper case.
bool read_hex(std::string_view digits, std::span<std::uint8_t> bytes);

/// Takes exactly the digits of so many bytes.
template <class Bytes>
std::optional<Bytes> from_hex(std::string_view digits) {
  Bytes bytes{};
  if (!read_hex(digits, bytes)) return std::nullopt;
  return bytes;
}

}  // namespace ocop::codec
