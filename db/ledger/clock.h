// The latest moment that a ledger has seen on its machine's clock: one that shows less now was set
// back, or stood wrong before. Thread rule: that of the ledger. Units: milliseconds UTC.
// Errors: one sentence; reads only.
#pragma once

#include <cstdint>

#include "db/ledger/ledger.h"

namespace ocop::db {

/// The key of the `setting` entry by which somebody says that the clock is right as it is; its
/// value is the moment that was not.
inline constexpr const char* kClockRight = "clock_right";

/// The last entry's moment, or a later one that a clock_back tells of and no clock_right came
/// after. 0: the ledger is empty.
Result<std::int64_t> clock_seen(Ledger& ledger);

}  // namespace ocop::db
