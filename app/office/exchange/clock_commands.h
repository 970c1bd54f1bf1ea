// `ocop-hub clock`: what the office does where the hub's own clock was wrong and no majority of
// terminals could say so. Thread rule: that of the store. Errors: one sentence, and nothing is
// changed.
#pragma once

#include <cstdint>
#include <string>

#include "app/office/reports/table.h"
#include "db/hub/hub_store.h"
#include "db/model/result.h"

namespace ocop::exchange {

/// When the hub's clock was in doubt.
Result<reports::Table> doubts_table(db::HubStore& store);

/// The clock was wrong between these moments ("2026-11-24T08:00:00Z"), as it showed them then:
/// `behind_seconds` behind, 0 where it was ahead. The terminals' clocks that were seen by it are
/// forgotten; how many. The next report sums anew what came since.
Result<std::int64_t> distrust_clock(db::HubStore& store, const std::string& from,
                                    const std::string& until, std::int64_t behind_seconds);

}  // namespace ocop::exchange
