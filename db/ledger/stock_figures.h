// The stock of this point, by product and lot. Thread rule: that of the ledger. Errors: one
// sentence; reads only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "db/ledger/ledger.h"
#include "db/model/stock_record.h"

namespace ocop::db {

/// Returns the product's lots, those that expire first coming first and unknown expiry last,
/// including lots at zero or below.
Result<std::vector<StockLot>> stock_of(Ledger& ledger, std::string_view product);
/// Returns the products whose stock is kept, that is, which were ever received or counted. Others
/// have stock rows too, because they were sold.
Result<std::vector<std::string>> stocked(Ledger& ledger);
Result<bool> is_stocked(Ledger& ledger, std::string_view product);
/// Returns products with at most that many pieces, or grams if weighed, the lowest stock first.
Result<std::vector<StockProduct>> low_stock(Ledger& ledger, std::int64_t pieces,
                                            std::int64_t grams);

}  // namespace ocop::db
