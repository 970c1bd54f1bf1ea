#include "db/ledger/shifts.h"

#include <limits>
#include <utility>

#include "db/ledger/rows.h"

namespace ocop::db {

namespace {

constexpr std::string_view kShiftColumns =
    "SELECT number, opened_at_ms, opened_by, float, closed_at_ms, closed_by, z, expected, counted,"
    " explanation, sales, sold, voids, voided, refunds, refunded, discount, rounding, cash, "
    "no_sale,"
    " x_reports FROM shift ";

ShiftRecord shift_of(const Statement& row) {
  ShiftRecord shift;
  shift.number = row.number(0);
  shift.opened_at_ms = row.number(1);
  shift.opened_by = row.text(2);
  shift.float_cash = money(row, 3);
  if (!row.is_null(4))
    shift.close =
        RecordedClose{row.number(4), std::string(row.text(5)), row.number(6), money(row, 7),
                      money(row, 8), std::string(row.text(9))};
  shift.sales = static_cast<int>(row.number(10));
  shift.sold = money(row, 11);
  shift.voids = static_cast<int>(row.number(12));
  shift.voided = money(row, 13);
  shift.refunds = static_cast<int>(row.number(14));
  shift.refunded = money(row, 15);
  shift.discount = money(row, 16);
  shift.rounding = money(row, 17);
  shift.expected_cash = {shift.float_cash.vnd + row.number(18)};
  shift.no_sale = static_cast<int>(row.number(19));
  shift.x_reports = static_cast<int>(row.number(20));
  return shift;
}

Status add_totals(Ledger& ledger, ShiftRecord& shift) {
  Statement tenders = ledger.connection().prepare(
      "SELECT kind, taken, returned FROM shift_tender WHERE shift = ? ORDER BY kind");
  tenders.bind(1, shift.number);
  auto by_kind = collect(ledger, tenders, [](const Statement& row) {
    return TenderTotal{std::string(row.text(0)), money(row, 1), money(row, 2)};
  });
  if (!by_kind) return by_kind.error();
  shift.tenders = std::move(*by_kind);
  Statement vats = ledger.connection().prepare(
      "SELECT percent, amount, vat FROM shift_vat WHERE shift = ? ORDER BY percent");
  vats.bind(1, shift.number);
  auto by_percent = collect(ledger, vats, [](const Statement& row) {
    return VatTotal{static_cast<int>(row.number(0)), money(row, 1), money(row, 2)};
  });
  if (!by_percent) return by_percent.error();
  shift.vats = std::move(*by_percent);
  Statement undone =
      ledger.connection().prepare("SELECT what, times FROM shift_undone WHERE shift = ?");
  undone.bind(1, shift.number);
  const auto by_what = collect(ledger, undone, [](const Statement& row) {
    return std::pair(std::string(row.text(0)), row.number(1));
  });
  if (!by_what) return by_what.error();
  for (const auto& [what, times] : *by_what) {
    if (what == "line") shift.undone.lines = times;
    if (what == "cart") shift.undone.carts = times;
    if (what == "payment") shift.undone.payments = times;
    if (what == "count") shift.counts_seen = times;
  }
  Statement slips = ledger.connection().prepare(
      "SELECT direction, slips, amount, alone FROM shift_slip WHERE shift = ?");
  slips.bind(1, shift.number);
  while (slips.step()) {
    const bool out = slips.text(0) == cash_way_code(CashWay::out);
    (out ? shift.slips.outs : shift.slips.ins) = slips.number(1);
    (out ? shift.slips.out : shift.slips.in) = money(slips, 2);
    if (out) shift.paid_alone = money(slips, 3);
  }
  if (slips.failed()) return unreadable(ledger);
  return Done{};
}

Result<std::vector<ShiftRecord>> read_shifts(Ledger& ledger, const std::string& which,
                                             std::int64_t value) {
  Statement query = ledger.connection().prepare(std::string(kShiftColumns) + which);
  query.bind(1, value);
  auto shifts = collect(ledger, query, shift_of);
  if (!shifts) return shifts;
  for (ShiftRecord& shift : *shifts)
    if (auto added = add_totals(ledger, shift); !added) return added.error();
  return shifts;
}

/// `kind` is part of the query's text, because only then can SQLite tell that the partial index
/// applies.
Result<ShiftEntry> entry_of_shift(Ledger& ledger, const std::string& kind, std::int64_t number) {
  Statement query = ledger.connection().prepare(
      "SELECT seq, at_ms, body FROM entry WHERE kind = '" + kind + "' AND body ->> 'shift' = ?");
  query.bind(1, number);
  if (query.step()) return ShiftEntry{query.number(0), query.number(1), std::string(query.text(2))};
  if (query.failed()) return unreadable(ledger);
  return Error{"There is no " + kind + " of shift " + std::to_string(number) + "."};
}

}  // namespace

Result<std::optional<ShiftRecord>> open_shift(Ledger& ledger) {
  auto found = read_shifts(ledger, "WHERE closed_at_ms IS NULL LIMIT ?", 1);
  if (!found) return found.error();
  if (found->empty()) return std::optional<ShiftRecord>();
  return std::optional<ShiftRecord>(std::move(found->front()));
}

Result<ShiftRecord> shift(Ledger& ledger, std::int64_t number) {
  auto found = read_shifts(ledger, "WHERE number = ?", number);
  if (!found) return found.error();
  if (found->empty()) return Error{"There is no shift " + std::to_string(number) + "."};
  return std::move(found->front());
}

Result<std::vector<TenderTotal>> refunds_by_tender(Ledger& ledger, std::int64_t shift) {
  Statement query = ledger.connection().prepare(
      "SELECT kind, -sum(amount) FROM refund JOIN tender ON tender.seq = refund.seq"
      " WHERE refund.shift = ? GROUP BY kind");
  query.bind(1, shift);
  return collect(ledger, query, [](const Statement& row) {
    return TenderTotal{std::string(row.text(0)), {}, money(row, 1)};
  });
}

Result<std::vector<ShiftRecord>> closed_shifts(Ledger& ledger, std::optional<std::int64_t> before,
                                               int limit) {
  Statement query = ledger.connection().prepare(
      std::string(kShiftColumns) +
      "WHERE closed_at_ms IS NOT NULL AND number < ? ORDER BY number DESC LIMIT ?");
  query.bind(1, before.value_or(std::numeric_limits<std::int64_t>::max()));
  query.bind(2, std::int64_t{limit});
  return collect(ledger, query, shift_of);
}

Result<ShiftEntry> shift_opening(Ledger& ledger, std::int64_t number) {
  return entry_of_shift(ledger, "shift_open", number);
}

Result<ShiftEntry> shift_closing(Ledger& ledger, std::int64_t number) {
  return entry_of_shift(ledger, "shift_close", number);
}

Result<std::int64_t> next_shift_number(Ledger& ledger) {
  return one_number(ledger, "SELECT coalesce(max(number), 0) + 1 FROM shift");
}

Result<std::int64_t> next_z_number(Ledger& ledger) {
  return one_number(ledger, "SELECT coalesce(max(z), 0) + 1 FROM shift");
}

}  // namespace ocop::db
