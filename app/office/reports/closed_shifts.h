// `ocop-hub report shifts`: closed shifts with their cash counts, and what was undone in them.
// Thread rule: that of the store. Units: whole đồng. Errors: one sentence.
#pragma once

#include "app/office/reports/table.h"
#include "db/hub/sums.h"

namespace ocop::reports {

/// Returns a row for each close on those days, dated as the sums are.
Result<Table> shifts_table(db::HubStore& store, const db::ReportScope& scope);

}  // namespace ocop::reports
