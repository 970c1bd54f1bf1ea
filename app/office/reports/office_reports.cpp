#include "app/office/reports/office_reports.h"

#include "app/base/codec/hex.h"
#include "app/office/reports/day_text.h"
#include "app/office/reports/summing.h"
#include "db/hub/terminals.h"

namespace ocop::reports {

namespace {

/// Formats a time to the minute, UTC.
std::string moment_text(std::int64_t at_ms) {
  const std::int64_t minutes = at_ms / 60'000 % 1440;
  const auto two = [](std::int64_t n) {
    return std::string(n < 10 ? "0" : "") + std::to_string(n);
  };
  return day_text(at_ms / 86'400'000) + " " + two(minutes / 60) + ":" + two(minutes % 60) + " UTC";
}

const char* key_column(db::SalesBy by) {
  switch (by) {
    case db::SalesBy::point:
      return "point";
    case db::SalesBy::product:
      return "product";
    case db::SalesBy::producer:
      return "producer";
    case db::SalesBy::day:
      return "day";
  }
  return "";
}

}  // namespace

Result<Table> sales_table(db::HubStore& store, db::SalesBy by, const db::ReportScope& scope) {
  if (const auto summed = sum_up(store); !summed) return summed.error();
  const auto rows = db::sales_report(store, by, scope);
  if (!rows) return rows.error();
  const bool named = by == db::SalesBy::product;
  // A sale of three products counts as three lines by product, but as one sale by point and day.
  const bool whole = by == db::SalesBy::point || by == db::SalesBy::day;
  Table table{{key_column(by)}, {}};
  if (named) table.columns.emplace_back("name");
  for (const char* column :
       {whole ? "sales" : "lines", "pieces", "grams", "sold", "refunded", "takings", "vat"})
    table.columns.emplace_back(column);
  for (const db::SalesRow& row : *rows) {
    auto& cells = table.rows.emplace_back();
    cells.emplace_back(by == db::SalesBy::day ? day_text(std::stoll(row.key)) : row.key);
    if (named) cells.emplace_back(row.name);
    for (const std::int64_t number :
         {whole ? row.sales : row.lines, row.pieces, row.grams, row.sold.vnd, row.refunded.vnd,
          (row.sold - row.refunded).vnd, row.vat.vnd})
      cells.emplace_back(number);
  }
  return table;
}

Result<Table> stock_table(db::HubStore& store, const std::string& point) {
  if (const auto summed = sum_up(store); !summed) return summed.error();
  const auto rows = db::stock_report(store, point);
  if (!rows) return rows.error();
  Table table{{"point", "product", "name", "lot", "expiry", "pieces", "grams"}, {}};
  for (const db::StockRow& row : *rows)
    table.rows.push_back(
        {row.point, row.product, row.name, row.lot, row.expiry, row.pieces, row.grams});
  return table;
}

Result<Table> terminals_table(db::HubStore& store, std::int64_t now_ms) {
  const auto terminals = db::terminal_statuses(store);
  if (!terminals) return terminals.error();
  Table table{{"terminal", "point", "entries", "forks", "seen", "seen_minutes", "unsent",
               "disk_free", "clock_seconds", "release", "program", "printer", "refused", "revoked"},
              {}};
  for (const TerminalStatus& one : *terminals) {
    const TerminalHealth& health = one.health;
    const std::int64_t clock = one.health_ms > 0 ? one.clock_difference_ms() / 1000 : 0;
    table.rows.push_back({codec::to_hex(one.terminal.id), one.terminal.point, one.watermark,
                          std::int64_t{one.forks}, moment_text(one.terminal.seen_ms),
                          (now_ms - one.terminal.seen_ms) / 60'000, health.unsent, health.disk_free,
                          clock, health.release, health.program, health.printer, health.refused,
                          std::string(one.terminal.revoked_ms ? "revoked" : "")});
  }
  return table;
}

Result<Table> unsummed_table(db::HubStore& store) {
  if (const auto summed = sum_up(store); !summed) return summed.error();
  const auto rows = db::unsummed_report(store);
  if (!rows) return rows.error();
  Table table{{"terminal", "line", "entry", "why"}, {}};
  for (const db::UnsummedRow& row : *rows)
    table.rows.push_back({codec::to_hex(row.terminal), row.branch, row.seq, row.why});
  return table;
}

}  // namespace ocop::reports
