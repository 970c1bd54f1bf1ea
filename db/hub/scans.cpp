#include "db/hub/scans.h"

namespace ocop::db {

namespace {

constexpr std::string_view kScope =
    " FROM scan WHERE day BETWEEN ?1 AND ?2 AND (?3 = '' OR point = ?3)";

constexpr std::string_view kProved =
    "CAST(sum(CASE WHEN proof = 1 THEN scans ELSE 0 END) AS BIGINT)";
constexpr std::string_view kUnproved =
    "CAST(sum(CASE WHEN proof = 2 THEN scans ELSE 0 END) AS BIGINT)";

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
          "INSERT INTO scan (product, lot, day, point, proof, scans) VALUES (?1, ?2, ?3, ?4, ?5, "
          "?6)"
          " ON CONFLICT (product, lot, day, point, proof) DO UPDATE SET scans = scan.scans + ?6",
          {one.lot.product, one.lot.lot, one.day, one.point, static_cast<std::int64_t>(one.proof),
           one.scans});
      if (!put) return put.error();
      if (one.serial.empty()) continue;
      const auto pack = store.run(
          "INSERT INTO pack_scan (product, lot, serial, day, point, scans)"
          " VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
          " ON CONFLICT (product, lot, serial, day, point)"
          " DO UPDATE SET scans = pack_scan.scans + ?6",
          {one.lot.product, one.lot.lot, one.serial, one.day, one.point, one.scans});
      if (!pack) return pack.error();
    }
    return Done{};
  });
}

Result<std::vector<LotScans>> scans_by_lot(HubStore& store, const ReportScope& scope) {
  const auto rows = store.run(
      "SELECT product, lot, CAST(sum(scans) AS BIGINT), " + std::string(kProved) + ", " +
          std::string(kUnproved) + ", count(DISTINCT nullif(point, '')), min(day), max(day)" +
          std::string(kScope) + " GROUP BY product, lot ORDER BY product, lot",
      {scope.from_day, scope.to_day, scope.point});
  if (!rows) return rows.error();
  std::vector<LotScans> all;
  for (const SqlRow& row : *rows)
    all.push_back({{row.text(0), row.text(1)},
                   row.number(2),
                   row.number(3),
                   row.number(4),
                   row.number(5),
                   row.number(6),
                   row.number(7)});
  return all;
}

Result<std::vector<PackScans>> scans_by_pack(HubStore& store, const ReportScope& scope,
                                             std::int64_t most) {
  const auto rows = store.run(
      "SELECT product, lot, serial, CAST(sum(scans) AS BIGINT), count(DISTINCT nullif(point, '')),"
      " count(DISTINCT day), min(day), max(day) FROM pack_scan"
      " WHERE day BETWEEN ?1 AND ?2 AND (?3 = '' OR point = ?3)"
      " GROUP BY product, lot, serial ORDER BY 4 DESC, product, lot, serial LIMIT ?4",
      {scope.from_day, scope.to_day, scope.point, most});
  if (!rows) return rows.error();
  std::vector<PackScans> all;
  for (const SqlRow& row : *rows)
    all.push_back({{row.text(0), row.text(1)},
                   row.text(2),
                   row.number(3),
                   row.number(4),
                   row.number(5),
                   row.number(6),
                   row.number(7)});
  return all;
}

Result<std::set<LotAtPoint>> scanned_at(HubStore& store, const ReportScope& scope) {
  return lots_at_points(store.run("SELECT DISTINCT product, lot, point" + std::string(kScope) +
                                      " AND point <> '' AND proof = 1",
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
                                  " product || '/' || lot), " +
                                  std::string(kProved) + std::string(kScope) + " GROUP BY " + key +
                                  " ORDER BY " + key,
                              {scope.from_day, scope.to_day, scope.point});
  if (!rows) return rows.error();
  std::vector<ScanSum> all;
  for (const SqlRow& row : *rows)
    all.push_back({row.text(0), row.number(2), row.number(1), row.number(3)});
  return all;
}

}  // namespace ocop::db
