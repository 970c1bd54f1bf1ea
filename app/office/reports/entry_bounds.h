// Limits on what reports read from entries. A terminal may send any valid UTF-8 and any 64-bit
// number, but an index rejects keys above about 2,700 bytes, PostgreSQL rejects NUL, and sums must
// not overflow. No till books values beyond these limits, so such an entry is reported and moves
// nothing. Thread rule: pure. Units: bytes; whole đồng. Errors: one sentence. Not here: lines and
// their total (entry_moves.h).
#pragma once

#include <cstddef>
#include <cstdint>

#include "db/model/cash_slip.h"
#include "db/model/refund.h"
#include "db/model/result.h"
#include "db/model/sale.h"
#include "db/model/shift.h"
#include "db/model/stock.h"

namespace ocop::reports {

/// For a product, lot, producer or sale number: ids have at most 40 bytes, lots and numbers 20.
inline constexpr std::size_t kLongestKey = 200;
/// For a product's name, or what is written on a cash slip, which are not indexed: the largest sale
/// has 500 lines in 1 MiB.
inline constexpr std::size_t kLongestName = 2000;

/// For an amount of a line or a count of cash: more than a till can book
/// (app/kiosk/till/pricing.h), and small enough that sums over years do not overflow.
inline constexpr std::int64_t kLargestAmount = 1'000'000'000'000;
/// For the total of a receipt, and for all of its tenders together.
inline constexpr std::int64_t kLargestTotal = 2 * kLargestAmount;

constexpr bool is_within(std::int64_t value, std::int64_t largest) {
  return value >= -largest && value <= largest;
}

/// The error for numbers beyond the limits.
Error out_of_bounds();

Status check_bounds(const Sale& sale);
Status check_bounds(const SaleVoid& sale_void);
Status check_bounds(const Refund& refund);
Status check_bounds(const StockReceive& receive);
Status check_bounds(const StockCount& count);
Status check_bounds(const StockWriteOff& write_off);
Status check_bounds(const StockTransfer& transfer);
Status check_bounds(const ShiftClose& close);
Status check_bounds(const CashSlip& slip);

/// Returns the parsed body, or why it is invalid or beyond the limits.
template <class Body>
Result<Body> within_bounds(Result<Body> body) {
  if (!body) return body;
  if (auto within = check_bounds(*body); !within) return within.error();
  return body;
}

}  // namespace ocop::reports
