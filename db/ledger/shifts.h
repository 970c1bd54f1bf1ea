// Shifts of the ledger, open and closed, with the figures of X and Z reports. Thread rule: that of
// the ledger. Errors: one sentence; reads only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "db/ledger/ledger.h"
#include "db/model/shift_record.h"

namespace ocop::db {

/// An entry of a shift, as recorded.
struct ShiftEntry {
  std::int64_t seq = 0;
  std::int64_t at_ms = 0;  ///< UTC
  std::string body;
};

/// Returns the open shift as the ledger has it, which holds even after a crash; nullopt if none is
/// open.
Result<std::optional<ShiftRecord>> open_shift(Ledger& ledger);
/// Error also if there is no such shift.
Result<ShiftRecord> shift(Ledger& ledger, std::int64_t number);
/// Returns what a shift's refunds gave back (`returned`), by tender; voids are not included.
Result<std::vector<TenderTotal>> refunds_by_tender(Ledger& ledger, std::int64_t shift);
/// Returns closed shifts, newest first, without tenders and VAT. `before` limits them to shifts of
/// a lower number; nullopt starts from the last one.
Result<std::vector<ShiftRecord>> closed_shifts(Ledger& ledger, std::optional<std::int64_t> before,
                                               int limit);

/// Returns the entry that opened a shift. Error also if there is none.
Result<ShiftEntry> shift_opening(Ledger& ledger, std::int64_t number);
Result<ShiftEntry> shift_closing(Ledger& ledger, std::int64_t number);

/// Returns the next shift's number: 1 at first, without gaps.
Result<std::int64_t> next_shift_number(Ledger& ledger);
Result<std::int64_t> next_z_number(Ledger& ledger);

}  // namespace ocop::db
