#include "app/office/reports/scan_report.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "app/office/reports/day_text.h"
#include "app/office/reports/summing.h"

namespace ocop::reports {

namespace {

/// Returns, for each lot whose stock is kept anywhere, how many points showed its code but never
/// had it.
Result<std::map<LotName, std::int64_t>> strange_points(db::HubStore& store,
                                                       const db::ReportScope& scope) {
  const auto scanned = db::scanned_at(store, scope);
  if (!scanned) return scanned.error();
  const auto handled = db::handled_at(store);
  if (!handled) return handled.error();
  std::set<LotName> kept;
  for (const db::LotAtPoint& one : *handled) kept.insert(one.lot);
  std::map<LotName, std::int64_t> strange;
  for (const db::LotAtPoint& one : *scanned)
    if (kept.contains(one.lot) && !handled->contains(one)) ++strange[one.lot];
  return strange;
}

/// Returns 0 if not known, or not counted in packs.
Result<std::int64_t> packs_of(db::Catalog* catalog, const LotName& name) {
  if (catalog == nullptr) return std::int64_t{0};
  const auto lot = catalog->lot(name);
  if (!lot) return lot.error();
  const bool packs = *lot && (*lot)->quantity.measure == Measure::pieces;
  return packs ? (*lot)->quantity.amount : std::int64_t{0};
}

constexpr std::int64_t kMostPacks = 1'000;

std::string why_look(std::int64_t proved, std::int64_t packs, std::int64_t strange) {
  std::string why;
  if (packs > 0 && proved > kScansAPack * packs) why = "far more scans than packs";
  if (strange == 0) return why;
  if (!why.empty()) why += "; ";
  return why + "scanned at " + std::to_string(strange) +
         (strange == 1 ? " point that never had it" : " points that never had it");
}

}  // namespace

Result<Table> scans_table(db::HubStore& store, const db::ReportScope& scope, db::Catalog* catalog) {
  if (const auto summed = sum_up(store); !summed) return summed.error();
  const auto lots = db::scans_by_lot(store, scope);
  if (!lots) return lots.error();
  const auto strange = strange_points(store, scope);
  if (!strange) return strange.error();
  Table table{
      {"product", "lot", "scans", "proved", "unproved", "points", "packs", "first", "last", "look"},
      {}};
  std::vector<std::vector<TableCell>> calm;
  for (const db::LotScans& one : *lots) {
    const auto packs = packs_of(catalog, one.lot);
    if (!packs) return packs.error();
    const auto found = strange->find(one.lot);
    std::string why = why_look(one.proved, *packs, found == strange->end() ? 0 : found->second);
    auto& rows = why.empty() ? calm : table.rows;
    rows.push_back({one.lot.product, one.lot.lot, one.scans, one.proved, one.unproved, one.points,
                    *packs, day_text(one.first_day), day_text(one.last_day), std::move(why)});
  }
  std::move(calm.begin(), calm.end(), std::back_inserter(table.rows));
  return table;
}

Result<Table> pack_scans_table(db::HubStore& store, const db::ReportScope& scope) {
  const auto packs = db::scans_by_pack(store, scope, kMostPacks);
  if (!packs) return packs.error();
  Table table{{"product", "lot", "serial", "scans", "points", "days", "first", "last", "look"}, {}};
  for (const db::PackScans& one : *packs) {
    const bool often = one.scans > kScansOfOnePack, wide = one.points > kPointsOfOnePack;
    const char* why = often ? "far more scans than one pack" : "scanned at many points";
    table.rows.push_back({one.lot.product, one.lot.lot, one.serial, one.scans, one.points, one.days,
                          day_text(one.first_day), day_text(one.last_day),
                          std::string(often || wide ? why : "")});
  }
  return table;
}

Result<Table> scan_sums_table(db::HubStore& store, db::ScansBy by, const db::ReportScope& scope) {
  const auto sums = db::scan_sums(store, by, scope);
  if (!sums) return sums.error();
  const bool days = by == db::ScansBy::day;
  const char* key = days ? "day" : by == db::ScansBy::point ? "point" : "product";
  Table table{{key, "lots", "scans", "proved"}, {}};
  for (const db::ScanSum& one : *sums)
    table.rows.push_back(
        {days ? day_text(std::stoll(one.key)) : one.key, one.lots, one.scans, one.proved});
  return table;
}

}  // namespace ocop::reports
