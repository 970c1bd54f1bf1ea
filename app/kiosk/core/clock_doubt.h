// Whether this machine's clock can be believed, and by which day expiry is judged. A clock without
// a battery begins in the year 2000 after each power cut; goods must neither be refused nor sold by
// it. Thread rule: pure. Units: milliseconds UTC, civil dates of the shop. Not here: the words
// (till_screens/till_pages.cpp), and what the ledger saw (db/ledger/clock.h).
#pragma once

#include "app/kiosk/core/state.h"

namespace ocop::core {

enum class ClockDoubt {
  none,
  before_release,  ///< it stands before the moment that the office signed the newest release at
  set_back,        ///< the ledger has seen a later moment, and nobody said that it was wrong
  off_hub          ///< it was far from the hub's at the last exchange
};

/// What a clock may be set back by without a word: it is kept right in small steps.
inline constexpr std::int64_t kClockStepMs = 300'000;
/// From which difference on the hub's word makes the day doubtful; less is only a mark on the
/// screen.
inline constexpr std::int64_t kHubDoubtMinutes = 60;

ClockDoubt clock_doubt(const State& state);

/// Today. Where the clock is in doubt, the day on which the newest release was signed, which is
/// certainly over: what expired before it has expired, and of the rest nothing is said. Where that
/// day is not known, one on which nothing has expired.
Date judging_day(const State& state);

/// When the newest release that is here was signed (UTC); 0: not known.
std::int64_t release_issued_ms(const State& state);

}  // namespace ocop::core
