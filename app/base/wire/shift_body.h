// The bodies of `shift_open`, `shift_close`, `x_report`, `cash_move`, `drawer`, `undone`, `export`
// and `reprint` entries. The form common to all bodies is described in sale_body.h. Only what is
// printed about a shift is read back. Thread rule: pure. Units: whole đồng.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "db/model/cash_slip.h"
#include "db/model/date.h"
#include "db/model/result.h"
#include "db/model/shift.h"

namespace ocop::wire {

std::string shift_open_body(const ShiftOpen& open);
std::string shift_close_body(const ShiftClose& close);
std::string x_report_body(std::int64_t shift, const std::string& staff, Money expected);

std::string cash_move_body(const CashSlip& slip);

enum class DrawerWhy { sale, no_sale, refund, slip };
/// `manager` and `number` (of the sale or slip) may be empty.
std::string drawer_body(const std::string& staff, const std::string& manager, DrawerWhy why,
                        const std::string& number);
/// `back`: the undoing was itself undone.
std::string undone_body(const std::string& staff, UndoneKind what, bool back);
/// Covers the lines sold from the first to the last of these days; `manager` may be empty.
std::string export_body(const std::string& staff, const std::string& manager, Date from, Date to);
std::string reprint_body(const std::string& staff, const std::string& sale);
/// Records another copy of a closed shift's Z report.
std::string shift_reprint_body(const std::string& staff, std::int64_t shift);
/// Records another copy of a cash slip.
std::string slip_reprint_body(const std::string& staff, const std::string& slip);

Result<ShiftClose> read_shift_close_body(std::string_view body);
struct XReport {
  std::int64_t shift = 0;
  std::string staff;
};
Result<XReport> read_x_report_body(std::string_view body);
/// Its amount is read without checking.
Result<CashSlip> read_cash_move_body(std::string_view body);
/// What was reprinted: a sale's papers, a cash slip, or a shift's Z report.
struct Reprint {
  std::string sale;
  std::int64_t shift = 0;  ///< if neither a sale nor a slip is named
  std::string slip{};
};
Result<Reprint> read_reprint_body(std::string_view body);
struct UndoneOperation {
  UndoneKind what = UndoneKind::line;
  bool back = false;  ///< the undoing was itself undone
};
Result<UndoneOperation> read_undone_body(std::string_view body);
/// Returns whether the drawer was opened without a sale or refund.
Result<bool> read_no_sale_body(std::string_view body);

}  // namespace ocop::wire
