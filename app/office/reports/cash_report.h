// `ocop-hub report cash`: the cash that came into drawers and left them on slips. First sums the
// entries that arrived since the last report. Thread rule: that of the store. Units: whole đồng.
// Errors: one sentence.
#pragma once

#include "app/office/reports/table.h"
#include "db/hub/sums.h"

namespace ocop::reports {

/// Returns a row for each slip on those days.
Result<Table> cash_table(db::HubStore& store, const db::ReportScope& scope);

}  // namespace ocop::reports
