// The latest time that a ledger has seen on its machine's clock. If the clock shows less now, it
// was set back, or was wrong before. Thread rule: that of the ledger. Units: milliseconds UTC.
// Errors: one sentence. Writes nothing.
#pragma once

#include <cstdint>

#include "db/ledger/ledger.h"

namespace ocop::db {

/// The key of the `setting` entry by which somebody confirms that the clock is right now; its value
/// is the latest time seen, which was wrong.
inline constexpr const char* kClockRight = "clock_right";

/// Returns the last entry's time, or a later one recorded by a clock_back that no clock_right
/// followed; 0 if the ledger is empty.
Result<std::int64_t> clock_seen(Ledger& ledger);

/// Returns the entry that is written before `next` if the clock shows less than at the last entry,
/// `before_ms`.
EntryDraft clock_back(const EntryDraft& next, std::int64_t before_ms);

}  // namespace ocop::db
