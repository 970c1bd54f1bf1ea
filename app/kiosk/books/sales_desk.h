// Answers the till's questions about past sales, past shifts, cash slips and figures.
// Thread rule: that of the ledger. Errors: one sentence; reads only. Days are the shop's (UTC+7).
#pragma once

#include <string>
#include <vector>

#include "app/kiosk/core/till_effect.h"
#include "app/kiosk/till/sales_pages.h"
#include "db/ledger/ledger.h"

namespace ocop::books {

/// Amounts must match exactly. A text that is not a day, amount or product finds nothing.
Result<std::vector<SaleSummary>> find_sales(db::Ledger& ledger, const core::FindSales& wanted);
/// Error also if there is no such sale.
Result<till::PastSale> load_sale(db::Ledger& ledger, const std::string& number);
Result<core::ShiftPage> load_shifts(db::Ledger& ledger, const core::LoadShifts& wanted);
/// Returns the last cash slips, newest first.
Result<std::vector<till::DatedSlip>> load_slips(db::Ledger& ledger);
/// Includes both days.
Result<till::Figures> load_figures(db::Ledger& ledger, Date from, Date to);

}  // namespace ocop::books
