// When a visitor counts as gone. Thread rule: pure. Units: milliseconds.
#pragma once

#include "app/kiosk/core/state.h"

namespace ocop::core {

inline constexpr Instant kIdleLimit = 60'000;      ///< most screens
inline constexpr Instant kIdleLimitLong = 90'000;  ///< a QR code or a long text
inline constexpr Instant kPaymentLimit = 300'000;  ///< a customer is paying by VietQR
inline constexpr Instant kStillThere = 15'000;     ///< the countdown before the limit

/// Returns how long this screen waits without a touch; 0: for ever (the attract loop itself).
Instant idle_limit(const State& state);
/// Returns the milliseconds until the attract loop, or nullopt if the screen waits for ever. The
/// countdown is shown for the last kStillThere of them.
std::optional<Instant> until_attract(const State& state);
/// Returns whether the "still there?" countdown is shown.
bool asks_still_there(const State& state);

}  // namespace ocop::core
