#include "db/hub/slip_rows.h"

namespace ocop::db {

namespace {

CashWhy why_of(const std::string& code) {
  for (const CashWhy why : kCashWhys)
    if (code == cash_why_code(why)) return why;
  return CashWhy::other;  // put_slip writes only known codes
}

SlipRow slip_row(const SqlRow& row) {
  return {row.bytes<TerminalId>(0),
          row.number(1),
          row.text(2),
          {.number = row.text(3),
           .shift = row.number(4),
           .staff = row.text(5),
           .manager = row.text(6),
           .way = row.text(7) == cash_way_code(CashWay::in) ? CashWay::in : CashWay::out,
           .amount = {row.number(8)},
           .why = why_of(row.text(9)),
           .statement = row.text(10),
           .party = row.text(11),
           .note = row.text(12)}};
}

}  // namespace

Status put_slip(HubStore& store, const Branch& branch, const StoredEntry& entry, std::int64_t day,
                const CashSlip& slip) {
  return done(store.run(
      "INSERT INTO cash_slip (terminal, branch, seq, point, day, shift, number, direction, amount,"
      " why, statement, party, note, staff, manager) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,"
      " ?10, ?11, ?12, ?13, ?14, ?15)",
      {branch.terminal, branch.number, entry.entry.seq, entry.point, day, slip.shift, slip.number,
       std::string_view(cash_way_code(slip.way)), slip.amount.vnd,
       std::string_view(cash_why_code(slip.why)), slip.statement, slip.party, slip.note, slip.staff,
       slip.manager}));
}

Result<bool> has_slip(HubStore& store, const TerminalId& terminal,
                      std::span<const BranchPart> parts, std::string_view number) {
  for (const BranchPart& part : parts) {
    const auto found = store.run(
        "SELECT 1 FROM cash_slip WHERE terminal = ?1 AND number = ?2 AND branch = ?3"
        " AND seq < ?4 LIMIT 1",
        {terminal, number, part.number, part.below_seq});
    if (!found) return found.error();
    if (!found->empty()) return true;
  }
  return false;
}

Result<std::vector<SlipRow>> slip_report(HubStore& store, const ReportScope& scope) {
  const auto rows = store.run(
      "SELECT terminal, day, point, number, shift, staff, manager, direction, amount, why,"
      " statement, party, note FROM cash_slip WHERE day BETWEEN ?1 AND ?2"
      " AND (?3 = '' OR point = ?3) ORDER BY day, terminal, seq, branch",
      {scope.from_day, scope.to_day, std::string_view(scope.point)});
  if (!rows) return rows.error();
  std::vector<SlipRow> slips;
  slips.reserve(rows->size());
  for (const SqlRow& row : *rows) slips.push_back(slip_row(row));
  return slips;
}

}  // namespace ocop::db
