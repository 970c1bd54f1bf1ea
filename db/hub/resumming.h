// Takes sums back, so that the next report makes them anew (app/office/reports/summing.h): as few
// as what has changed asks for. Thread rule: that of the store; pre-condition: within a
// transaction, which waits for whoever sums the terminal just now. Units: UTC, milliseconds.
// Errors: one sentence, where the store failed.
#pragma once

#include <cstdint>
#include <string_view>

#include "db/hub/hub_store.h"
#include "db/model/ledger_entry.h"

namespace ocop::db {

/// All of a terminal.
Status sum_anew(HubStore& store, const TerminalId& terminal);
/// The entries of a boot of its machine, which goes on, and so all since then.
Status sum_boot_anew(HubStore& store, const TerminalId& terminal, std::string_view boot);
/// All since the last entry that the hub received before that time.
Status sum_anew_since(HubStore& store, const TerminalId& terminal, std::int64_t received_ms);

}  // namespace ocop::db
