// Limits how much each terminal sends per day, because entries are never deleted. The count is kept
// in the store, so several hubs share it. Thread rule: that of the store. Units: UTC, milliseconds;
// days are the shop's. Errors: one sentence, if the store failed. Not here: the limits
// (model/day_quota.h).
#pragma once

#include <cstdint>
#include <span>

#include "db/hub/hub_store.h"
#include "db/model/ledger_entry.h"

namespace ocop::db {

/// Counts the entries, in one statement. Returns false, and does not count them, if they would
/// exceed the day's limit; the first batch of a day is always accepted. Raises an alarm at four
/// fifths of the limit, and another at the day's first refusal. Pre-condition: within a
/// transaction.
Result<bool> spend_quota(HubStore& store, const TerminalId& terminal,
                         std::span<const LedgerEntry> entries, std::int64_t now_ms);

/// Returns the seconds until the next day begins.
std::int64_t until_next_day_seconds(std::int64_t now_ms);

}  // namespace ocop::db
