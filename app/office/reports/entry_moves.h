// Computes an entry's movements from its body and earlier sales. Thread rule: pure. Errors: a
// sentence that says why it cannot be summed. Not here: finding the earlier sale (summing.h).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "db/model/movement.h"
#include "db/model/refund.h"
#include "db/model/result.h"
#include "db/model/sale.h"
#include "db/model/stock.h"

namespace ocop::reports {

/// Returns the shop's day, since 1970-01-01, of a time in milliseconds UTC.
std::int64_t shop_day(std::int64_t at_ms);

/// An entry's place in its terminal's ledger.
struct EntryPlace {
  std::int64_t branch = 0;
  std::int64_t seq = 0;
};

// `day`: for which the entry counts, as from shop_day().

/// Error if its lines do not add up to its total, or a number is out of bounds.
Result<std::vector<Movement>> moves_of(const Sale& sale, std::int64_t day, EntryPlace place);
/// `sold`: the result of moves_of for that sale; not empty.
std::vector<Movement> moves_of_void(std::span<const Movement> sold);
/// `before`: what was already refunded. Error if it returns a line that was not sold, or more than
/// was sold.
Result<std::vector<Movement>> moves_of(const Refund& refund, std::int64_t day,
                                       std::span<const Movement> sold,
                                       std::span<const Movement> before);

/// Returns a movement of goods into stock, or out of it (below zero).
Result<Movement> stock_move(const StockItem& item, std::int64_t moved, std::int64_t day);

}  // namespace ocop::reports
