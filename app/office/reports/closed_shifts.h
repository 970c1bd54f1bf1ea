// `ocop-hub report shifts`: the closed shifts, their count of the drawer, and what was begun and
// taken back in them. Thread rule: that of the store. Units: whole đồng. Errors: one sentence.
#pragma once

#include "app/office/reports/table.h"
#include "db/hub/sums.h"

namespace ocop::reports {

/// A row for each close of those days, by the terminal's own clock.
Result<Table> shifts_table(db::HubStore& store, const db::ReportScope& scope);

}  // namespace ocop::reports
