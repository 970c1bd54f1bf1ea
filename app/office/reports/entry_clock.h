// Determines when an entry happened, by the hub's clock, since terminals' clocks may be wrong and
// corrected later. If the terminal reported in the same boot, the time since that boot is exact to
// the second; for other boots, the difference seen before the entry arrived is used. A clock that
// is close enough is believed. The hub's own clock may also have been wrong when the entry arrived;
// a time on which terminal and boot agree is then believed. Thread rule: pure. Units: milliseconds.
#pragma once

#include <cstdint>
#include <span>

#include "db/hub/doubts.h"
#include "db/hub/entries.h"
#include "db/model/clock_seen.h"

namespace ocop::reports {

/// `clocks`: the terminal's, in the order in which they were seen; `doubts`: of the hub's own
/// clock. Outside doubts, never returns a time after the entry arrived.
std::int64_t happened_ms(const db::StoredEntry& stored, std::span<const ClockSeen> clocks,
                         std::span<const db::HubDoubt> doubts = {});

}  // namespace ocop::reports
