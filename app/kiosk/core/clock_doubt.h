// Decides whether this machine's clock is plausible, and which day expiry is judged by. A clock
// without a battery starts in the year 2000 after each power cut; goods must be neither refused nor
// sold by it. Thread rule: pure. Units: milliseconds UTC, civil dates of the shop. Not here: the
// words (till_screens/till_pages.cpp), and what the ledger saw (db/ledger/clock.h).
#pragma once

#include "app/kiosk/core/state.h"

namespace ocop::core {

enum class ClockDoubt {
  none,
  before_release,  ///< it is earlier than the signature of the newest release
  set_back,        ///< the ledger has a later moment that nobody declared wrong
  off_hub          ///< it was far from the hub's at the last exchange
};

/// Clocks are corrected in small steps: smaller steps backwards give no reason for doubt.
inline constexpr std::int64_t kClockStepMs = 300'000;
/// The difference from the hub's clock at which the day is doubtful; a smaller one is only marked
/// on the screen.
inline constexpr std::int64_t kHubDoubtMinutes = 60;

ClockDoubt clock_doubt(const State& state);

/// Returns today; if the clock is in doubt, the day on which the newest release was signed, because
/// what expired before that day has expired by any clock. If that day is unknown, returns a day on
/// which nothing has expired.
Date judging_day(const State& state);

/// Returns when the newest release here was signed (UTC); 0 if unknown.
std::int64_t release_issued_ms(const State& state);

}  // namespace ocop::core
