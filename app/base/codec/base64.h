// Converts bytes to base64 and back (RFC 4648): with padding for documents, or in the URL-safe
// alphabet without padding. Thread rule: pure.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace ocop::codec {

enum class Base64 { padded, url };

std::string to_base64(std::span<const std::uint8_t> bytes, Base64 form);

/// Returns false, leaving `bytes` unusable, if the text is not canonical base64 of that form or has
/// another length.
bool read_base64(std::string_view text, Base64 form, std::span<std::uint8_t> bytes);

}  // namespace ocop::codec
