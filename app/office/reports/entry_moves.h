// What one entry moves, from its body and what was sold before. Thread rule: pure.
// Errors: a sentence that says why nothing can be summed of it. Not here: where the sale before is
// found (summing.h).
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

/// The shop's day of a moment (UTC, milliseconds), since 1970-01-01.
std::int64_t shop_day(std::int64_t at_ms);

/// Where an entry stands in what its terminal sent.
struct EntryPlace {
  std::int64_t branch = 0;
  std::int64_t seq = 0;
};

// `day`: the one that the entry counts for, as shop_day() has it.

/// Error: its lines do not give its total, or a number is out of bounds.
Result<std::vector<Movement>> moves_of(const Sale& sale, std::int64_t day, EntryPlace place);
/// `sold`: what moves_of said of that sale. Not empty.
std::vector<Movement> moves_of_void(std::span<const Movement> sold);
/// `before`: what was refunded of it. Error: it returns a line that was not sold, or more than
/// that.
Result<std::vector<Movement>> moves_of(const Refund& refund, std::int64_t day,
                                       std::span<const Movement> sold,
                                       std::span<const Movement> before);

/// Goods that came into stock, or left it (below zero).
Result<Movement> stock_move(const StockItem& item, std::int64_t moved, std::int64_t day);

}  // namespace ocop::reports
