// Reports that need what receipts say: ways to pay, staff, and the receipts themselves by number.
// Each sums up first what came in since the last one. A void counts for the day of its sale, as in
// the sales report. Thread rule: that of the store. Units: whole đồng. Errors: one sentence.
#pragma once

#include <string>

#include "app/office/reports/table.h"
#include "db/hub/sums.h"

namespace ocop::reports {

/// A row for each way to pay. Their takings are together those of the sales report.
Result<Table> payments_table(db::HubStore& store, const db::ReportScope& scope);
/// A row for each person who booked: a void or a refund stands with who booked it, not with who
/// sold.
Result<Table> staff_table(db::HubStore& store, const db::ReportScope& scope);
/// A row for each receipt. `number`: a sale's or refund's, with all that belongs to the same sale;
/// empty: all of the scope. Error also: no receipt has such a number.
Result<Table> receipts_table(db::HubStore& store, const db::ReportScope& scope,
                             const std::string& number);

}  // namespace ocop::reports
