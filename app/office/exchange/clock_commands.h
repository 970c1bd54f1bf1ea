// `ocop-hub clock`: records that the hub's own clock was wrong when no majority of terminals could
// detect it, or that it was right after all. Thread rule: that of the store. Errors: one sentence,
// and nothing is changed.
#pragma once

#include <cstdint>
#include <string>

#include "app/office/reports/table.h"
#include "db/hub/hub_store.h"
#include "db/model/result.h"

namespace ocop::exchange {

/// Returns the periods in which the hub's clock was in doubt.
Result<reports::Table> doubts_table(db::HubStore& store);

/// Records that the clock was wrong between these times ("2026-11-24T08:00:00Z", as it showed
/// them), and by how much it was behind; 0 if it was ahead. Sets aside the terminals' clocks seen
/// then and returns how many; the next report recomputes the sums of what arrived since.
Result<std::int64_t> distrust_clock(db::HubStore& store, const std::string& from,
                                    const std::string& until, std::int64_t behind_seconds);

/// Withdraws all doubts of the clock in this period, whether raised by the office or by terminals;
/// they are not raised again automatically. Returns how many of the terminals' clocks that were set
/// aside count again; the next report recomputes the sums of what arrived since.
Result<std::int64_t> trust_clock(db::HubStore& store, const std::string& from,
                                 const std::string& until);

}  // namespace ocop::exchange
