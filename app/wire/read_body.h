// Reads back what entry_body.h wrote: a past sale for its refund, its void or its reprint, and what
// was refunded of it. Thread rule: pure. Units: as entry_body.h.
// Errors: one sentence, for text that is no such body. What a body does not hold stays empty. The
// amounts are taken as they stand; `verify` of the ledger checks them.
#pragma once

#include <string_view>

#include "db/model/refund.h"
#include "db/model/result.h"
#include "db/model/sale.h"

namespace ocop::wire {

Result<Sale> read_sale_body(std::string_view body);
Result<SaleVoid> read_void_body(std::string_view body);
Result<Refund> read_refund_body(std::string_view body);

}  // namespace ocop::wire
