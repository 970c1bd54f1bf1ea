// Timestamps in documents: UTC, to the second, "2026-11-25T08:30:00Z". Thread rule: pure. Units:
// seconds since 1970. Not the format shown to people.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ocop::codec {

/// Pre-condition: in the years 1 to 9999.
std::string utc_to_iso(std::int64_t seconds);
/// Parses exactly that form. Returns nullopt for anything else, or a time that does not exist.
std::optional<std::int64_t> utc_from_iso(std::string_view text);

}  // namespace ocop::codec
