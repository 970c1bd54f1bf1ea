// Converts bytes to hex digits and back: ids, keys, hashes. Thread rule: pure.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ocop::codec {

/// Returns lower-case hex digits.
std::string to_hex(std::span<const std::uint8_t> bytes);

/// Returns false, leaving `bytes` unusable, unless there are exactly two lower-case digits per
/// byte.
bool read_hex(std::string_view digits, std::span<std::uint8_t> bytes);

/// Reads exactly the digits of that many bytes.
template <class Bytes>
std::optional<Bytes> from_hex(std::string_view digits) {
  Bytes bytes{};
  if (!read_hex(digits, bytes)) return std::nullopt;
  return bytes;
}

}  // namespace ocop::codec
