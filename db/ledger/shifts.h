// Shifts of the ledger, open and closed: what X and Z reports say.
// Thread rule: that of the ledger. Errors: one sentence; reads only.
#pragma once

#include <optional>
#include <vector>

#include "db/ledger/ledger.h"
#include "db/model/shift_record.h"

namespace ocop::db {

/// The shift that is open now, as the ledger has it: also after a crash.
Result<std::optional<ShiftRecord>> open_shift(Ledger& ledger);
/// Error also: there is no such shift.
Result<ShiftRecord> shift(Ledger& ledger, std::int64_t number);
/// What a shift's refunds gave back (`returned`), by way of paying; voids are not in it.
Result<std::vector<TenderTotal>> refunds_by_tender(Ledger& ledger, std::int64_t shift);
/// The last ones first, with reports.
Result<std::vector<ShiftRecord>> last_shifts(Ledger& ledger, int limit);

/// 1 where there is none yet; without gaps.
Result<std::int64_t> next_shift_number(Ledger& ledger);
Result<std::int64_t> next_z_number(Ledger& ledger);

}  // namespace ocop::db
