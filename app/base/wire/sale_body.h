// Writes and reads the bodies of `sale`, `void` and `refund` entries. Bodies of ledger entries are
// canonical JSON (UTF-8, keys sorted, no spaces, integers only), so that equal entries have equal
// bytes and hashes. Absent values leave out their key and read as empty. Invalid UTF-8 is written
// as U+FFFD. Thread rule: pure. Units: whole đồng; pieces, or grams where "weighed" is 1; dates
// YYYY-MM-DD. Errors: one sentence for text that is not such a body. Amounts are read without
// checking; `verify` of the ledger checks them. Not here: numbers, times and hashes of entries,
// which belong to the ledger.
//
//   sale  {"cart_discount":0,"lines":[{"amount":90000,...}],"rounding":0,"sale":"DL01-000123",...}
#pragma once

#include <string>
#include <string_view>

#include "db/model/refund.h"
#include "db/model/result.h"
#include "db/model/sale.h"

namespace ocop::wire {

std::string sale_body(const Sale& sale);
std::string void_body(const SaleVoid& entry);
std::string refund_body(const Refund& refund);

Result<Sale> read_sale_body(std::string_view body);
Result<SaleVoid> read_void_body(std::string_view body);
Result<Refund> read_refund_body(std::string_view body);

}  // namespace ocop::wire
