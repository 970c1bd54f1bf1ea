#include "db/hub/sums.h"

#include <string_view>

namespace ocop::db {

namespace {

std::string_view key_of(SalesBy by) {
  switch (by) {
    case SalesBy::point:
      return "point";
    case SalesBy::product:
      return "CASE WHEN line < 0 THEN '(rounding)' ELSE product END";
    case SalesBy::producer:
      return "CASE WHEN line < 0 THEN '(rounding)' WHEN producer = '' THEN '(not public)'"
             " ELSE producer END";
    case SalesBy::day:
      return "day";
  }
  return "point";
}

std::string sum(std::string_view what) {
  return "CAST(coalesce(sum(" + std::string(what) + "), 0) AS BIGINT)";
}

}  // namespace

Result<std::vector<SalesRow>> sales_report(HubStore& store, SalesBy by, const ReportScope& scope) {
  const std::string sql =
      "SELECT " + std::string(key_of(by)) + " AS key, max(name), " + sum("sales") + ", " +
      sum("counted") + ", " + sum("CASE WHEN weighed = 0 THEN quantity ELSE 0 END") + ", " +
      sum("CASE WHEN weighed = 0 THEN 0 ELSE quantity END") + ", " +
      sum("CASE WHEN kind = 'refund' THEN 0 ELSE amount END") + ", " +
      sum("CASE WHEN kind = 'refund' THEN -amount ELSE 0 END") + ", " + sum("vat") +
      " FROM movement WHERE kind IN ('sale', 'void', 'refund') AND day BETWEEN ?1 AND ?2"
      " AND (?3 = '' OR point = ?3) GROUP BY key ORDER BY key";
  const auto rows = store.run(sql, {scope.from_day, scope.to_day, scope.point});
  if (!rows) return rows.error();
  std::vector<SalesRow> report;
  for (const SqlRow& row : *rows) {
    const std::string key = by == SalesBy::day ? std::to_string(row.number(0)) : row.text(0);
    report.push_back({key, row.text(1), row.number(2), row.number(3), row.number(4), row.number(5),
                      Money{row.number(6)}, Money{row.number(7)}, Money{row.number(8)}});
  }
  return report;
}

Result<std::vector<StockRow>> stock_report(HubStore& store, const std::string& point) {
  const auto rows = store.run(
      "SELECT m.point, m.product,"
      " (SELECT max(named.name) FROM movement AS named WHERE named.product = m.product),"
      " lot, CASE WHEN lot = '' THEN '' ELSE max(expiry) END, " +
          sum("CASE WHEN weighed = 0 THEN moved ELSE 0 END") + ", " +
          sum("CASE WHEN weighed = 0 THEN 0 ELSE moved END") +
          // At its terminal, the stock of a product begins with an entry; at others of the point,
          // which never entered it, with that day.
          " FROM movement AS m JOIN (SELECT point, product, min(day) AS day FROM movement"
          " WHERE kind IN ('stock_receive', 'stock_count') GROUP BY point, product) AS kept"
          " ON kept.point = m.point AND kept.product = m.product"
          " LEFT JOIN (SELECT terminal, product, min(seq) AS seq FROM movement"
          " WHERE kind IN ('stock_receive', 'stock_count') GROUP BY terminal, product) AS begun"
          " ON begun.terminal = m.terminal AND begun.product = m.product"
          " WHERE line >= 0 AND (?1 = '' OR m.point = ?1)"
          " AND CASE WHEN begun.seq IS NULL THEN m.day >= kept.day ELSE m.seq >= begun.seq END"
          " AND m.terminal NOT IN (SELECT id FROM terminal WHERE revoked_ms IS NOT NULL)"
          " GROUP BY m.point, m.product, lot HAVING sum(moved) <> 0"
          " ORDER BY m.point, m.product, lot",
      {point});
  if (!rows) return rows.error();
  std::vector<StockRow> report;
  for (const SqlRow& row : *rows)
    report.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4),
                      row.number(5), row.number(6)});
  return report;
}

Result<std::vector<UnsummedRow>> unsummed_report(HubStore& store) {
  const auto rows =
      store.run("SELECT terminal, branch, seq, why FROM unsummed ORDER BY terminal, seq, branch");
  if (!rows) return rows.error();
  std::vector<UnsummedRow> report;
  for (const SqlRow& row : *rows)
    report.push_back({row.bytes<TerminalId>(0), row.number(1), row.number(2), row.text(3)});
  return report;
}

Result<std::int64_t> unsummed_entries(HubStore& store) {
  const auto rows = store.run("SELECT count(*) FROM unsummed");
  if (!rows) return rows.error();
  return rows->front().number(0);
}

}  // namespace ocop::db
