// Terminals' clocks as the hub saw them, a boot of a machine each. A health report tells when its
// boot began: the hub's time less the uptime, which nobody can set. Two reports of one boot that
// differ by more than a line's delay therefore show that the hub's clock was set between them, and
// the boot is put right. Thread rule: that of the store. Units: UTC, milliseconds. Errors: one
// sentence, where the store failed. Not here: when an entry happened by them
// (app/office/reports/entry_clock.h); whether the hub's clock can be believed at all (doubts.h).
#pragma once

#include <string>
#include <vector>

#include "db/hub/hub_store.h"
#include "db/model/clock_seen.h"
#include "db/model/ledger_entry.h"

namespace ocop::db {

/// The clocks in the order in which they were seen first.
Result<std::vector<ClockSeen>> clocks_of(HubStore& store, const TerminalId& terminal);

/// A report of the terminal's clock came, and stands in `health` already. Of a boot that is known,
/// the earliest beginning counts, for the line only ever makes it later; where it is off by more
/// than `tolerance_ms`, the hub's clock was wrong, then or now: that time counts which the
/// terminal's own clock bears out, else the newer. What changes is summed anew: the entries of that
/// boot, and all of a terminal whose first clock is seen and is wrong. Nothing is kept while most
/// terminals say that the hub's clock is wrong. Pre-condition: within a transaction.
Status note_clock(HubStore& store, const TerminalId& terminal, const ClockSeen& seen,
                  std::int64_t tolerance_ms);

}  // namespace ocop::db
