#include "app/office/reports/cash_report.h"

#include <string>

#include "app/base/codec/hex.h"
#include "app/office/reports/day_text.h"
#include "app/office/reports/summing.h"
#include "db/hub/slip_rows.h"

namespace ocop::reports {

Result<Table> cash_table(db::HubStore& store, const db::ReportScope& scope) {
  if (const auto summed = sum_up(store); !summed) return summed.error();
  const auto rows = db::slip_report(store, scope);
  if (!rows) return rows.error();
  Table table{{"day", "point", "number", "why", "cash_in", "cash_out", "party", "statement", "note",
               "shift", "staff", "manager", "terminal"},
              {}};
  for (const db::SlipRow& row : *rows) {
    const CashSlip& slip = row.slip;
    const bool in = slip.way == CashWay::in;
    table.rows.push_back({day_text(row.day), row.point, slip.number,
                          std::string(cash_why_code(slip.why)), in ? slip.amount.vnd : 0,
                          in ? 0 : slip.amount.vnd, slip.party, slip.statement, slip.note,
                          slip.shift, slip.staff, slip.manager, codec::to_hex(row.terminal)});
  }
  return table;
}

}  // namespace ocop::reports
