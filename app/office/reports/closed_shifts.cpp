#include "app/office/reports/closed_shifts.h"

#include <map>
#include <vector>

#include "app/base/codec/hex.h"
#include "app/base/wire/shift_body.h"
#include "app/office/reports/day_text.h"
#include "app/office/reports/entry_bounds.h"
#include "app/office/reports/entry_clock.h"
#include "app/office/reports/entry_moves.h"
#include "app/office/reports/summing.h"
#include "db/hub/clocks.h"
#include "db/hub/doubts.h"
#include "db/hub/shift_closes.h"

namespace ocop::reports {

Result<Table> shifts_table(db::HubStore& store, const db::ReportScope& scope) {
  Table table{
      {"day", "point", "shift", "z", "staff", "expected", "counted", "difference", "cash_in",
       "cash_out", "slips", "lines", "carts", "payments", "explanation", "terminal"},
      {}};
  if (const auto summed = sum_up(store); !summed) return summed.error();
  const auto doubts = db::doubts_of(store);
  if (!doubts) return doubts.error();
  std::map<TerminalId, Result<std::vector<ClockSeen>>> clocks;
  const auto done = db::each_shift_close(store, scope.point, [&](const db::ShiftCloseEntry& entry) {
    auto known = clocks.find(entry.terminal);
    if (known == clocks.end())
      known = clocks.emplace(entry.terminal, db::clocks_of(store, entry.terminal)).first;
    if (!known->second) return;  // reported below
    const std::int64_t day = shop_day(happened_ms(entry.stored, *known->second, *doubts));
    const auto close = within_bounds(wire::read_shift_close_body(entry.stored.entry.draft.body));
    if (!close || day < scope.from_day || day > scope.to_day) return;
    table.rows.push_back({day_text(day), entry.stored.point, close->shift, close->z, close->staff,
                          close->expected.vnd, close->counted.vnd, close->difference.vnd,
                          close->slips.in.vnd, close->slips.out.vnd,
                          close->slips.ins + close->slips.outs, close->undone.lines,
                          close->undone.carts, close->undone.payments, close->explanation,
                          codec::to_hex(entry.terminal)});
  });
  if (!done) return done.error();
  for (const auto& [terminal, read] : clocks)
    if (!read) return read.error();
  return table;
}

}  // namespace ocop::reports
