// Counts what each terminal sends a day, for entries are never deleted. The count is the store's,
// so that several hubs share it. Thread rule: that of the store. Units: UTC, milliseconds; days are
// the shop's. Errors: one sentence, where the store failed. Not here: the bounds
// (model/day_quota.h).
#pragma once

#include <cstdint>
#include <span>

#include "db/hub/hub_store.h"
#include "db/model/ledger_entry.h"

namespace ocop::db {

/// Counts the entries, by one statement. False: they would be more than a day takes, and are not
/// counted; the first of a day are always within. An alarm tells of four fifths, and another of the
/// first refusal of a day. Pre-condition: within a transaction.
Result<bool> spend_quota(HubStore& store, const TerminalId& terminal,
                         std::span<const LedgerEntry> entries, std::int64_t now_ms);

/// Seconds until another day begins.
std::int64_t until_next_day_seconds(std::int64_t now_ms);

}  // namespace ocop::db
