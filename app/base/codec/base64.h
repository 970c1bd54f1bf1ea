// Bytes as base64 and back (RFC 4648): with padding in documents, or in the letters of a URL
// without it. Thread rule: pure.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace ocop::codec {

enum class Base64 { padded, url };

std::string to_base64(std::span<const std::uint8_t> bytes, Base64 form);

/// False, and `bytes` is not to be used: no base64 of that form, not the one way to write it, or of
/// more or fewer bytes.
bool read_base64(std::string_view text, Base64 form, std::span<std::uint8_t> bytes);

}  // namespace ocop::codec
