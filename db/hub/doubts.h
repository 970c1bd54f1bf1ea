// When the hub's own clock was wrong: where most terminals say so, all in one direction, they are
// right and the hub is not. From such a time no clock of a terminal is kept; where the hub was
// behind, an entry may have happened that much after it was received. Thread rule: that of the
// store. Units: UTC, milliseconds, as the hub's clock showed them then. Errors: one sentence, where
// the store failed.
#pragma once

#include <cstdint>
#include <vector>

#include "db/hub/hub_store.h"
#include "db/model/result.h"

namespace ocop::db {

struct HubDoubt {
  std::int64_t from_ms = 0;
  std::int64_t until_ms = 0;
  std::int64_t behind_ms = 0;  ///< 0: it was ahead, or nobody knows how far behind
  bool operator==(const HubDoubt&) const = default;
};
/// The doubts in the order of their beginnings.
Result<std::vector<HubDoubt>> doubts_of(HubStore& store);

/// Whether the hub's clock is in doubt now, by the reports of the last minutes: at least three
/// terminals, and more than half of all, are over `tolerance_ms` off in one direction. A doubt is
/// kept with an alarm, and what was kept from that clock so far is forgotten. Pre-condition: within
/// a transaction.
Result<bool> doubts_clock(HubStore& store, std::int64_t now_ms, std::int64_t tolerance_ms);

/// The hub's clock is in doubt by a doubt that was kept: for whoever watches it.
Result<bool> is_doubted(HubStore& store, std::int64_t now_ms);

/// Forgets the terminals' clocks that were seen then, and has the entries that came since summed
/// anew by the next report. How many clocks. Pre-condition: within a transaction.
Result<std::int64_t> keep_doubt(HubStore& store, const HubDoubt& doubt);

/// Takes back the sums that doubts touch which came since the last time. Takes transactions of its
/// own.
Status settle_doubts(HubStore& store);

}  // namespace ocop::db
