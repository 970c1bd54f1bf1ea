// Shifts of the ledger, open and closed: what X and Z reports say.
// Thread rule: that of the ledger. Errors: one sentence; reads only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "db/ledger/ledger.h"
#include "db/model/shift_record.h"

namespace ocop::db {

/// An entry of a shift, as it was written.
struct ShiftEntry {
  std::int64_t seq = 0;
  std::int64_t at_ms = 0;  ///< UTC
  std::string body;
};

/// The shift that is open now, as the ledger has it: also after a crash.
Result<std::optional<ShiftRecord>> open_shift(Ledger& ledger);
/// Error also: there is no such shift.
Result<ShiftRecord> shift(Ledger& ledger, std::int64_t number);
/// What a shift's refunds gave back (`returned`), by way of paying; voids are not in it.
Result<std::vector<TenderTotal>> refunds_by_tender(Ledger& ledger, std::int64_t shift);
/// Those that are closed, the last ones first, without tenders and VAT. `before`: only shifts of a
/// lower number; nothing: from the last one on.
Result<std::vector<ShiftRecord>> closed_shifts(Ledger& ledger, std::optional<std::int64_t> before,
                                               int limit);

/// The entry that opened a shift. Error also: there is none.
Result<ShiftEntry> shift_opening(Ledger& ledger, std::int64_t number);
Result<ShiftEntry> shift_closing(Ledger& ledger, std::int64_t number);

/// 1 where there is none yet; without gaps.
Result<std::int64_t> next_shift_number(Ledger& ledger);
Result<std::int64_t> next_z_number(Ledger& ledger);

}  // namespace ocop::db
