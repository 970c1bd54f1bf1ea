// Bodies of ledger entries: typed values as canonical JSON (UTF-8, keys sorted, no spaces, whole
// numbers only), so that equal entries have equal bytes and equal hashes.
// Thread rule: pure. Units: whole đồng; pieces, or grams where "weighed" is 1; dates YYYY-MM-DD.
// What is absent leaves its key out. Text that is no UTF-8 has U+FFFD for what is broken.
// Not here: numbers, times and hashes of entries, which are the ledger's.
//
//   sale  {"cart_discount":0,"lines":[{"amount":90000,...}],"rounding":0,"sale":"DL01-000123",...}
#pragma once

#include <cstdint>
#include <string>

#include "db/model/refund.h"
#include "db/model/sale.h"
#include "db/model/shift.h"
#include "db/model/stock.h"

namespace ocop::wire {

std::string sale_body(const Sale& sale);
std::string void_body(const SaleVoid& entry);
std::string refund_body(const Refund& refund);

std::string shift_open_body(const ShiftOpen& open);
std::string shift_close_body(const ShiftClose& close);
std::string x_report_body(std::int64_t shift, const std::string& staff, Money expected);

std::string stock_receive_body(const StockReceive& entry);
std::string stock_count_body(const StockCount& entry);
std::string stock_write_off_body(const StockWriteOff& entry);
std::string stock_transfer_body(const StockTransfer& entry);

enum class SignOut { asked, idle, shift };
std::string sign_in_body(const std::string& staff);
std::string sign_out_body(const std::string& staff, SignOut why);
/// Forgets them; `manager`: who did, perhaps the person by a right PIN.
std::string pin_forgiven_body(const std::string& staff, const std::string& manager);
std::string pin_failed_body(const std::string& staff, std::int64_t tries,
                            std::int64_t locked_seconds);

enum class DrawerWhy { sale, no_sale, refund };
/// `manager` and `sale` may be empty.
std::string drawer_body(const std::string& staff, const std::string& manager, DrawerWhy why,
                        const std::string& sale);
std::string reprint_body(const std::string& staff, const std::string& sale);
std::string setting_body(const std::string& staff, const std::string& key,
                         const std::string& value);
/// UTC milliseconds: of the last entry, and what the clock shows now.
std::string clock_back_body(std::int64_t before_ms, std::int64_t after_ms);

}  // namespace ocop::wire
