// Reads back what entry_body.h wrote: a past sale for its refund, its void or its reprint, what was
// refunded of it, and what came onto a shelf or left it. Thread rule: pure. Units: as entry_body.h.
// Errors: one sentence, for text that is no such body. What a body does not hold stays empty. The
// amounts are taken as they stand; `verify` of the ledger checks them.
#pragma once

#include <string_view>

#include "db/model/refund.h"
#include "db/model/result.h"
#include "db/model/sale.h"
#include "db/model/stock.h"

namespace ocop::wire {

Result<Sale> read_sale_body(std::string_view body);
Result<SaleVoid> read_void_body(std::string_view body);
Result<Refund> read_refund_body(std::string_view body);

Result<StockReceive> read_stock_receive_body(std::string_view body);
Result<StockCount> read_stock_count_body(std::string_view body);
Result<StockWriteOff> read_stock_write_off_body(std::string_view body);
Result<StockTransfer> read_stock_transfer_body(std::string_view body);

}  // namespace ocop::wire
