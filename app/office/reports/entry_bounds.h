// What of an entry's body may go into the store's indexes. A terminal may send any text that is
// valid UTF-8; an index takes no key above some 2,700 bytes, and PostgreSQL no NUL. What is out of
// bounds here no till has booked, so such an entry is told of and moves nothing.
// Thread rule: pure. Units: bytes. Errors: one sentence. Not here: amounts (entry_moves.h).
#pragma once

#include <cstddef>

#include "db/model/refund.h"
#include "db/model/result.h"
#include "db/model/sale.h"
#include "db/model/stock.h"

namespace ocop::reports {

/// A product, a lot, a producer, a sale's number: ids have 40 at most, lots and numbers 20.
inline constexpr std::size_t kLongestKey = 200;
/// A product's name, which is in no index: the largest sale has 500 lines in 1 MiB.
inline constexpr std::size_t kLongestName = 2000;

Status check_bounds(const Sale& sale);
Status check_bounds(const SaleVoid& sale_void);
Status check_bounds(const Refund& refund);
Status check_bounds(const StockReceive& receive);
Status check_bounds(const StockCount& count);
Status check_bounds(const StockWriteOff& write_off);
Status check_bounds(const StockTransfer& transfer);

/// The body that was read, or why it is none or out of bounds.
template <class Body>
Result<Body> within_bounds(Result<Body> body) {
  if (!body) return body;
  if (auto within = check_bounds(*body); !within) return within.error();
  return body;
}

}  // namespace ocop::reports
