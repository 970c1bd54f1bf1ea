// Periods in which the hub's own clock was wrong: if most terminals disagree with it in the same
// direction, they are right and the hub is not. Terminals' clocks are not recorded in such a
// period but set aside; if the hub was behind, an entry may have happened that much later than it
// was received. The office can withdraw a doubt; of what is said about a moment, the last counts.
// Thread rule: that of the store. Units: UTC, milliseconds, as the hub's clock showed them then.
// Errors: one sentence, if the store failed.
#pragma once

#include <cstdint>
#include <vector>

#include "db/hub/hub_store.h"
#include "db/model/result.h"

namespace ocop::db {

struct HubDoubt {
  std::int64_t from_ms = 0;
  std::int64_t until_ms = 0;
  std::int64_t behind_ms = 0;  ///< 0: it was ahead, or how far behind is not known
  bool operator==(const HubDoubt&) const = default;
};
/// Returns the doubts, ordered by their beginnings.
Result<std::vector<HubDoubt>> doubts_of(HubStore& store);

/// Returns whether recent reports put the hub's clock in doubt: at least three terminals, and more
/// than half of those that reported, are off by more than `tolerance_ms` in the same direction. If
/// so, and unless the office trusts the clock at that time, records the doubt, raises an alarm and
/// sets aside the clocks recorded since. Pre-condition: within a transaction.
Result<bool> doubts_clock(HubStore& store, std::int64_t now_ms, std::int64_t tolerance_ms);

/// Returns whether a recorded doubt covers `now_ms`: for monitoring.
Result<bool> is_doubted(HubStore& store, std::int64_t now_ms);

/// Records a doubt, sets aside the terminals' clocks seen in it and has the next report recompute
/// the sums of entries received since. Returns how many clocks were set aside. Pre-condition:
/// within a transaction.
Result<std::int64_t> keep_doubt(HubStore& store, const HubDoubt& doubt);

/// Records that the clock was right then: doubts of it end before or begin after, none comes up by
/// itself, and the next report recomputes the sums of entries received since. Clocks that were set
/// aside come back by bring_clocks_back (clocks.h). Pre-condition: within a transaction.
Status withdraw_doubts(HubStore& store, std::int64_t from_ms, std::int64_t until_ms);

/// Resets the sums affected by doubts recorded or withdrawn since the last call. Runs its own
/// transactions.
Status settle_doubts(HubStore& store);

}  // namespace ocop::db
