// Answers the till's questions about past sales and figures.
// Thread rule: that of the ledger. Errors: one sentence; reads only. Days are the shop's (UTC+7).
#pragma once

#include <string>
#include <vector>

#include "app/core/till.h"
#include "app/core/till_effect.h"
#include "db/ledger.h"

namespace ocop::terminal {

/// An amount is met exactly. Something typed that names no day, amount or product finds nothing.
Result<std::vector<SaleSummary>> find_sales(db::Ledger& ledger, const core::FindSales& wanted);
/// Error also: there is no such sale.
Result<core::PastSale> load_sale(db::Ledger& ledger, const std::string& number);
/// Both days count.
Result<core::Figures> load_figures(db::Ledger& ledger, Date from, Date to);

}  // namespace ocop::terminal
