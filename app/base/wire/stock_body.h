// Writes and reads the bodies of `stock_receive`, `stock_count`, `stock_write_off` and
// `stock_transfer` entries. The form common to all bodies is described in sale_body.h. Thread rule:
// pure. Units: pieces, or grams where "weighed" is 1; dates YYYY-MM-DD. Errors: one sentence for
// text that is not such a body.
#pragma once

#include <string>
#include <string_view>

#include "db/model/result.h"
#include "db/model/stock.h"

namespace ocop::wire {

std::string stock_receive_body(const StockReceive& entry);
std::string stock_count_body(const StockCount& entry);
std::string stock_write_off_body(const StockWriteOff& entry);
std::string stock_transfer_body(const StockTransfer& entry);

Result<StockReceive> read_stock_receive_body(std::string_view body);
Result<StockCount> read_stock_count_body(std::string_view body);
Result<StockWriteOff> read_stock_write_off_body(std::string_view body);
Result<StockTransfer> read_stock_transfer_body(std::string_view body);

}  // namespace ocop::wire
