// What lies on the shelf of this point, by product and lot.
// Thread rule: that of the ledger. Errors: one sentence; reads only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "db/ledger/ledger.h"
#include "db/model/stock_record.h"

namespace ocop::db {

/// First expired first, lots of unknown expiry last; also lots at zero or below.
Result<std::vector<StockLot>> stock_of(Ledger& ledger, std::string_view product);
/// Products whose stock is kept: they were received or counted once. Others have rows of stock too,
/// because they were sold.
Result<std::vector<std::string>> stocked(Ledger& ledger);
Result<bool> is_stocked(Ledger& ledger, std::string_view product);
/// Products with at most so many pieces, or grams where weighed; the shortest first.
Result<std::vector<StockProduct>> low_stock(Ledger& ledger, std::int64_t pieces,
                                            std::int64_t grams);

}  // namespace ocop::db
