// When an entry happened, by the hub's clock: terminals' clocks may be wrong, and are put right
// later. Where the terminal reported in the same boot of its machine, the time since that boot
// tells it to the second; of other boots, the difference is taken that the hub saw before the entry
// came. A clock that is near enough is believed. The hub's own clock may have been wrong too when
// the entry came: what terminal and boot agree on is not doubted by that. Thread rule: pure. Units:
// milliseconds.
#pragma once

#include <cstdint>
#include <span>

#include "db/hub/doubts.h"
#include "db/hub/entries.h"
#include "db/model/clock_seen.h"

namespace ocop::reports {

/// `clocks`: the terminal's, in the order in which they were seen; `doubts`: the hub's own. Else
/// never after the entry came.
std::int64_t happened_ms(const db::StoredEntry& stored, std::span<const ClockSeen> clocks,
                         std::span<const db::HubDoubt> doubts = {});

}  // namespace ocop::reports
