// Turns entries into the movements that reports sum. It continues where it stopped: new entries are
// summed in order, parent branches first. The rules are the ledger's own
// (db/schema/ledger/README.md): a void removes a sale from the day on which it was sold, a refund
// counts for its own day, a count sets the stock. In addition, an entry that does not add up, or
// reverses what was already reversed (on the other branch of a fork), moves nothing and is recorded
// as unsummed. Thread rule: that of the store; runs its own transactions. Days are the shop's by
// the hub's clock (entry_clock.h). Errors: one sentence.
#pragma once

#include <cstdint>

#include "db/hub/hub_store.h"
#include "db/model/result.h"

namespace ocop::reports {

/// Returns how many entries were summed.
Result<std::int64_t> sum_up(db::HubStore& store);

}  // namespace ocop::reports
