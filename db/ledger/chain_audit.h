// Checks a ledger's sums: each sale by itself, and the projections against a replay of the entries.
// Not here: the hash chain (app/base/wire/ledger_check.h). Thread rule: that of the ledger; a
// replay takes seconds for a year of sales, in constant memory and a temporary file. Errors: one
// sentence that names the first wrong entry or row.
#pragma once

#include "db/ledger/ledger.h"
#include "db/model/result.h"

namespace ocop::db {

/// Checks that in every sale, void and refund lines plus rounding equal the total, as do the
/// tenders, and that Z reports are numbered without gaps.
Status check_totals(Ledger& ledger);
/// Replays all entries into a temporary ledger and compares every table that triggers fill.
Status check_projections(Ledger& ledger);

}  // namespace ocop::db
