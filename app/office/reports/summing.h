// Turns entries into what the reports add up. It goes on from where it stopped: what came in since
// is summed in order, each branch of entries after the one that it left. The rules are the ledger's
// own (db/schema/ledger/README.md): a void takes a sale out of the day on which it was sold, a
// refund counts for its own day, a count sets the stock. Beside them, an entry that does not add
// up, or that takes back what was taken back before (on the other branch of a fork), moves nothing
// and is noted. Thread rule: that of the store; takes transactions of its own. Days are the shop's
// by the hub's clock (entry_clock.h). Errors: one sentence.
#pragma once

#include <cstdint>

#include "db/hub/hub_store.h"
#include "db/model/result.h"

namespace ocop::reports {

/// How many entries were summed now.
Result<std::int64_t> sum_up(db::HubStore& store);

}  // namespace ocop::reports
