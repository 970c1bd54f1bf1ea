// When a visitor counts as gone. Thread rule: pure. Units: milliseconds.
#pragma once

#include "app/kiosk/core/state.h"

namespace ocop::core {

inline constexpr Instant kIdleLimit = 60'000;      ///< most screens
inline constexpr Instant kIdleLimitLong = 90'000;  ///< a QR code or a long text
inline constexpr Instant kPaymentLimit = 300'000;  ///< a customer is paying by VietQR
inline constexpr Instant kStillThere = 15'000;     ///< the countdown before the limit

/// How long this screen waits without a touch; 0: for ever (the attract loop itself).
Instant idle_limit(const State& state);
/// Milliseconds until the attract loop; at most kStillThere of them: show the countdown.
/// Nothing where the screen waits for ever.
std::optional<Instant> until_attract(const State& state);
/// True while the "still there?" countdown is to be shown.
bool asks_still_there(const State& state);

}  // namespace ocop::core
