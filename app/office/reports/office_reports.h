// `ocop-hub report`: the office's reports as tables. Each first sums the entries that arrived since
// the last one. Thread rule: that of the store. Errors: one sentence.
#pragma once

#include <cstdint>

#include "app/office/reports/table.h"
#include "db/hub/hub_store.h"
#include "db/hub/sums.h"

namespace ocop::reports {

Result<Table> sales_table(db::HubStore& store, db::SalesBy by, const db::ReportScope& scope);
Result<Table> stock_table(db::HubStore& store, const std::string& point);
Result<Table> terminals_table(db::HubStore& store, std::int64_t now_ms);
/// Returns entries that are in no other report, and why.
Result<Table> unsummed_table(db::HubStore& store);

}  // namespace ocop::reports
