// Limits on texts of entries that go into the store's indexes. A terminal may send any valid UTF-8,
// but an index rejects keys above about 2,700 bytes, and PostgreSQL rejects NUL. No till books
// values beyond these limits, so such an entry is reported and moves nothing. Thread rule: pure.
// Units: bytes. Errors: one sentence. Not here: amounts (entry_moves.h).
#pragma once

#include <cstddef>

#include "db/model/refund.h"
#include "db/model/result.h"
#include "db/model/sale.h"
#include "db/model/stock.h"

namespace ocop::reports {

/// For a product, lot, producer or sale number: ids have at most 40 bytes, lots and numbers 20.
inline constexpr std::size_t kLongestKey = 200;
/// For a product's name, which is not indexed: the largest sale has 500 lines in 1 MiB.
inline constexpr std::size_t kLongestName = 2000;

Status check_bounds(const Sale& sale);
Status check_bounds(const SaleVoid& sale_void);
Status check_bounds(const Refund& refund);
Status check_bounds(const StockReceive& receive);
Status check_bounds(const StockCount& count);
Status check_bounds(const StockWriteOff& write_off);
Status check_bounds(const StockTransfer& transfer);

/// Returns the parsed body, or why it is invalid or beyond the limits.
template <class Body>
Result<Body> within_bounds(Result<Body> body) {
  if (!body) return body;
  if (auto within = check_bounds(*body); !within) return within.error();
  return body;
}

}  // namespace ocop::reports
