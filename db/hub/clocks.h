// Terminals' clocks as the hub saw them, one record per boot of a machine. A health report tells
// when its boot began: the hub's time minus the uptime, which nobody can set. If two reports of one
// boot differ by more than network delay, the hub's clock was changed between them, and the record
// is corrected. Thread rule: that of the store. Units: UTC, milliseconds. Errors: one sentence, if
// the store failed. Not here: dating entries by these clocks (app/office/reports/entry_clock.h);
// whether to trust the hub's clock at all (doubts.h).
#pragma once

#include <string>
#include <vector>

#include "db/hub/hub_store.h"
#include "db/model/clock_seen.h"
#include "db/model/ledger_entry.h"

namespace ocop::db {

/// Returns the terminal's clocks in the order in which they were first seen.
Result<std::vector<ClockSeen>> clocks_of(HubStore& store, const TerminalId& terminal);

/// Records the clock of a report that is already in `health`. For a known boot the earliest
/// beginning counts, because delay only ever makes it later; if it is off by more than
/// `tolerance_ms`, the hub's clock was wrong then or is now: the beginning that agrees with the
/// terminal's own clock wins, otherwise the newer one. Affected sums are scheduled for
/// recomputation: the entries of that boot, or all of a terminal whose first known clock is wrong.
/// While most terminals contradict the hub's clock, a clock that is off by more than `tolerance_ms`
/// is set aside. Pre-condition: within a transaction.
Status note_clock(HubStore& store, const TerminalId& terminal, const ClockSeen& seen,
                  std::int64_t tolerance_ms);

/// Records the clocks that were set aside in doubts which were withdrawn since. Returns how many;
/// boots whose clock was seen again do not need it. Pre-condition: within a transaction.
Result<std::int64_t> bring_clocks_back(HubStore& store, std::int64_t tolerance_ms);

}  // namespace ocop::db
