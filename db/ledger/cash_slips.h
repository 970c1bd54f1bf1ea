// The ledger's cash slips: reading them, and their next numbers. Thread rule: that of the ledger.
// Errors: one sentence; reads only. Not the sums of a shift: shifts.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "db/ledger/ledger.h"
#include "db/model/cash_slip.h"

namespace ocop::db {

/// A slip's entry, as recorded.
struct SlipEntry {
  std::int64_t at_ms = 0;  ///< UTC
  std::string body;
};

/// Returns the last slips, newest first.
Result<std::vector<SlipEntry>> last_slips(Ledger& ledger, int limit);
/// Error also if there is no such slip.
Result<SlipEntry> slip(Ledger& ledger, std::string_view number);

/// `prefix` names the terminal: "DL01" gives "DL01-T000001" for cash in and "DL01-C000001" for cash
/// out. Each way counts for itself without gaps, even when the prefix changes.
Result<std::string> next_slip_number(Ledger& ledger, std::string_view prefix, CashWay way);
/// Returns the last counter assigned; 0: none yet.
Result<std::int64_t> last_slip_counter(Ledger& ledger, CashWay way);

/// Keys of the `setting` entries that make a ledger continue another one's numbers.
inline constexpr const char* kSlipsInBefore = "slips_in_before";
inline constexpr const char* kSlipsOutBefore = "slips_out_before";

}  // namespace ocop::db
