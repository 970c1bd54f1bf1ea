// Reports made from receipts: by tender, by staff, and the receipts themselves by number. Each
// first sums the entries that arrived since the last one. A void counts for the day of its sale, as
// in the sales report. Thread rule: that of the store. Units: whole đồng. Errors: one sentence.
#pragma once

#include <string>

#include "app/office/reports/table.h"
#include "db/hub/sums.h"

namespace ocop::reports {

/// Returns a row per tender. Their takings add up to those of the sales report.
Result<Table> payments_table(db::HubStore& store, const db::ReportScope& scope);
/// Returns a row per person. Voids and refunds count for whoever booked them, not for the seller.
Result<Table> staff_table(db::HubStore& store, const db::ReportScope& scope);
/// Returns a row per receipt. `number`: of a sale or refund, with everything that belongs to the
/// same sale; empty: all in the scope. Error also if no receipt has that number.
Result<Table> receipts_table(db::HubStore& store, const db::ReportScope& scope,
                             const std::string& number);

}  // namespace ocop::reports
