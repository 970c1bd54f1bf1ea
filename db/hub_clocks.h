// Terminals' clocks as the hub saw them: only those that were ever wrong are here. Thread rule:
// that of the store. Units: UTC, milliseconds. Errors: one sentence, where the store failed.
// Not here: when an entry happened by them (app/hub/entry_clock.h).
#pragma once

#include <string>
#include <vector>

#include "db/hub_store.h"
#include "db/model/clock_seen.h"
#include "db/model/ledger_entry.h"

namespace ocop::db {

/// In the order in which they were seen first.
Result<std::vector<ClockSeen>> clocks_of(HubStore& store, const TerminalId& terminal);

/// A report of the terminal's clock came. Kept is what is more than `tolerance_ms` off, and of a
/// terminal whose clock ever was, each boot. Of a boot that is known, the earliest zero counts: the
/// line only ever makes it later. What is new has the terminal's sums made anew. Pre-condition:
/// within a transaction.
Status note_clock(HubStore& store, const TerminalId& terminal, const ClockSeen& seen,
                  std::int64_t tolerance_ms);

}  // namespace ocop::db
