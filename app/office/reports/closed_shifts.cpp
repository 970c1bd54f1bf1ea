#include "app/office/reports/closed_shifts.h"

#include "app/base/codec/hex.h"
#include "app/base/wire/shift_body.h"
#include "app/office/reports/day_text.h"
#include "app/office/reports/entry_bounds.h"
#include "app/office/reports/entry_moves.h"
#include "db/hub/shift_closes.h"

namespace ocop::reports {

Result<Table> shifts_table(db::HubStore& store, const db::ReportScope& scope) {
  Table table{{"day", "point", "shift", "z", "staff", "expected", "counted", "difference", "lines",
               "carts", "payments", "explanation", "terminal"},
              {}};
  const auto done = db::each_shift_close(store, scope.point, [&](const db::ShiftCloseEntry& entry) {
    const std::int64_t day = shop_day(entry.at_ms);
    const auto close = within_bounds(wire::read_shift_close_body(entry.body));
    if (!close || day < scope.from_day || day > scope.to_day) return;
    table.rows.push_back({day_text(day), entry.point, close->shift, close->z, close->staff,
                          close->expected.vnd, close->counted.vnd, close->difference.vnd,
                          close->undone.lines, close->undone.carts, close->undone.payments,
                          close->explanation, codec::to_hex(entry.terminal)});
  });
  if (!done) return done.error();
  return table;
}

}  // namespace ocop::reports
