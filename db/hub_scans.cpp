#include "db/hub_scans.h"

namespace ocop::db {

namespace {

constexpr std::string_view kScope =
    " FROM scan WHERE day BETWEEN ?1 AND ?2 AND (?3 = '' OR point = ?3)";

std::string key_of(ScansBy by) {
  switch (by) {
    case ScansBy::product:
      return "product";
    case ScansBy::point:
      return "point";
    case ScansBy::day:
      return "day";
  }
  return "day";
}

Result<std::set<LotAtPoint>> lots_at_points(Result<std::vector<SqlRow>> rows) {
  if (!rows) return rows.error();
  std::set<LotAtPoint> all;
  for (const SqlRow& row : *rows) all.insert({{row.text(0), row.text(1)}, row.text(2)});
  return all;
}

}  // namespace

Status add_scans(HubStore& store, std::span<const ScanCount> counts) {
  return store.transact([&]() -> Status {
    for (const ScanCount& one : counts) {
      const auto put = store.run(
          "INSERT INTO scan (product, lot, day, point, scans) VALUES (?1, ?2, ?3, ?4, ?5)"
          " ON CONFLICT (product, lot, day, point) DO UPDATE SET scans = scan.scans + ?5",
          {one.lot.product, one.lot.lot, one.day, one.point, one.scans});
      if (!put) return put.error();
    }
    return Done{};
  });
}

Result<std::vector<LotScans>> scans_by_lot(HubStore& store, const ReportScope& scope) {
  const auto rows = store.run(
      "SELECT product, lot, CAST(sum(scans) AS BIGINT), count(DISTINCT nullif(point, '')),"
      " min(day), max(day)" +
          std::string(kScope) + " GROUP BY product, lot ORDER BY product, lot",
      {scope.from_day, scope.to_day, scope.point});
  if (!rows) return rows.error();
  std::vector<LotScans> all;
  for (const SqlRow& row : *rows)
    all.push_back(
        {{row.text(0), row.text(1)}, row.number(2), row.number(3), row.number(4), row.number(5)});
  return all;
}

Result<std::set<LotAtPoint>> scanned_at(HubStore& store, const ReportScope& scope) {
  return lots_at_points(
      store.run("SELECT DISTINCT product, lot, point" + std::string(kScope) + " AND point <> ''",
                {scope.from_day, scope.to_day, scope.point}));
}

Result<std::set<LotAtPoint>> handled_at(HubStore& store) {
  return lots_at_points(
      store.run("SELECT DISTINCT product, lot, point FROM movement WHERE lot <> ''"));
}

Result<std::vector<ScanSum>> scan_sums(HubStore& store, ScansBy by, const ReportScope& scope) {
  const std::string key = key_of(by);
  const auto rows = store.run("SELECT CAST(" + key +
                                  " AS TEXT), CAST(sum(scans) AS BIGINT), count(DISTINCT"
                                  " product || '/' || lot)" +
                                  std::string(kScope) + " GROUP BY " + key + " ORDER BY " + key,
                              {scope.from_day, scope.to_day, scope.point});
  if (!rows) return rows.error();
  std::vector<ScanSum> all;
  for (const SqlRow& row : *rows) all.push_back({row.text(0), row.number(2), row.number(1)});
  return all;
}

}  // namespace ocop::db
