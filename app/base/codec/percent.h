// Percent-encoding of URIs (RFC 3986). Thread rule: pure. Not the splitting of links:
// digital_link.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ocop::codec {

/// Everything but letters, digits, "-._~" and what `also_kept` holds, with upper-case digits.
std::string percent_encode(std::string_view text, std::string_view also_kept = {});
/// Nothing for a "%" without two hexadecimal digits of any case.
std::optional<std::string> percent_decode(std::string_view text);
/// Encodes only the bytes that no URI may hold; what is encoded stays so.
std::string percent_repair(std::string_view uri);

}  // namespace ocop::codec
