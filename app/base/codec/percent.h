// Percent-encoding of URIs (RFC 3986). Thread rule: pure. Not splitting links: digital_link.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ocop::codec {

/// Encodes everything except letters, digits, "-._~" and the characters of `also_kept`, with
/// upper-case hex digits.
std::string percent_encode(std::string_view text, std::string_view also_kept = {});
/// Returns nullopt if a "%" is not followed by two hex digits, in either case.
std::optional<std::string> percent_decode(std::string_view text);
/// Encodes only bytes that no URI may contain; existing escapes stay.
std::string percent_repair(std::string_view uri);

}  // namespace ocop::codec
