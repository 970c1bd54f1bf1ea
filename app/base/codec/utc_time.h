// Moments as documents write them: UTC, to the second, "2026-11-25T08:30:00Z".
// Thread rule: pure. Units: seconds since 1970. Not the way a moment is shown to a person.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ocop::codec {

/// Pre-condition: in the years 1 to 9999.
std::string utc_to_iso(std::int64_t seconds);
/// Takes exactly that form of a moment that exists; anything else: nothing.
std::optional<std::int64_t> utc_from_iso(std::string_view text);

}  // namespace ocop::codec
