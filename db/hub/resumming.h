// Resets sums so that the next report recomputes them (app/office/reports/summing.h): as few as the
// change requires. Thread rule: that of the store. Pre-condition: within a transaction, which waits
// for any summing of the terminal in progress. Units: UTC, milliseconds. Errors: one sentence,
// if the store failed.
#pragma once

#include <cstdint>
#include <string_view>

#include "db/hub/hub_store.h"
#include "db/model/ledger_entry.h"

namespace ocop::db {

/// Resets all sums of a terminal.
Status sum_anew(HubStore& store, const TerminalId& terminal);
/// Resets the sums of a boot's entries and of all entries after them.
Status sum_boot_anew(HubStore& store, const TerminalId& terminal, std::string_view boot);
/// Resets the sums after the last entry that the hub received before that time.
Status sum_anew_since(HubStore& store, const TerminalId& terminal, std::int64_t received_ms);

}  // namespace ocop::db
