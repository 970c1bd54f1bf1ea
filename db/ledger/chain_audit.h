// Whether a ledger's sums are right: each sale in itself, and the projections against a replay of
// the entries. Not here: the chain of hashes (app/base/wire/ledger_check.h).
// Thread rule: that of the ledger; a replay takes seconds for a year of sales, in constant memory
// and a temporary file. Errors: one sentence that names the first wrong entry or row.
#pragma once

#include "db/ledger/ledger.h"
#include "db/model/result.h"

namespace ocop::db {

/// Every sale, void and refund: lines and rounding give the total, tenders too; and Z reports are
/// numbered without gaps.
Status check_totals(Ledger& ledger);
/// Writes all entries anew into a temporary ledger and compares every table that triggers filled.
Status check_projections(Ledger& ledger);

}  // namespace ocop::db
