// The cash slips behind the office's reports, as sum_up (app/office/reports/summing.h) made them
// from the entries. Thread rule: that of the store. Units: whole đồng; days since 1970-01-01, the
// shop's (UTC+7). Errors: one sentence, if the store failed.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "db/hub/entries.h"
#include "db/hub/hub_store.h"
#include "db/hub/movements.h"
#include "db/hub/sums.h"
#include "db/model/cash_slip.h"

namespace ocop::db {

Status put_slip(HubStore& store, const Branch& branch, const StoredEntry& entry, std::int64_t day,
                const CashSlip& slip);
/// Returns whether one of the parts has a slip of that number.
Result<bool> has_slip(HubStore& store, const TerminalId& terminal,
                      std::span<const BranchPart> parts, std::string_view number);

struct SlipRow {
  TerminalId terminal{};
  std::int64_t day = 0;
  std::string point;
  CashSlip slip;
};
/// Returns the slips in the scope, by day, and of each day by terminal in booking order.
Result<std::vector<SlipRow>> slip_report(HubStore& store, const ReportScope& scope);

}  // namespace ocop::db
