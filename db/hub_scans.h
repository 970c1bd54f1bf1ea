// How often phones opened the pages of lots: counts by lot, day and display point, and nothing of
// whoever it was. Thread rule: that of the store. Units: days since 1970-01-01, the shop's (UTC+7).
// Errors: one sentence, where the store failed. Not here: which request counts
// (app/hub/scan_counter.h), what is suspicious (app/hub/scan_report.h).
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "db/hub_reports.h"
#include "db/hub_store.h"
#include "db/model/lot.h"

namespace ocop::db {

struct ScanCount {
  LotName lot;
  std::int64_t day = 0;
  std::string point;  ///< whose screen the code was on; empty: a label, or not known
  std::int64_t scans = 0;
  auto operator<=>(const ScanCount&) const = default;
};

/// Adds to what is there, all or nothing. Counts go in by key, so that two hubs on one store do not
/// wait for each other in a ring: pre-condition: sorted, each key once, scans above 0.
Status add_scans(HubStore& store, std::span<const ScanCount> counts);

/// A lot's sums within a scope.
struct LotScans {
  LotName lot;
  std::int64_t scans = 0;
  std::int64_t points = 0;  ///< different display points
  std::int64_t first_day = 0, last_day = 0;
};
/// By product and lot.
Result<std::vector<LotScans>> scans_by_lot(HubStore& store, const ReportScope& scope);

struct LotAtPoint {
  LotName lot;
  std::string point;
  auto operator<=>(const LotAtPoint&) const = default;
};
/// On whose screens the codes were that were scanned; labels are left out.
Result<std::set<LotAtPoint>> scanned_at(HubStore& store, const ReportScope& scope);
/// Where lots were received, counted or sold, as far as sum_up (app/hub/summing.h) got.
Result<std::set<LotAtPoint>> handled_at(HubStore& store);

enum class ScansBy { product, point, day };
struct ScanSum {
  std::string key;  ///< product.id; point.id, empty: none; a day's number
  std::int64_t lots = 0;
  std::int64_t scans = 0;
};
/// By key.
Result<std::vector<ScanSum>> scan_sums(HubStore& store, ScansBy by, const ReportScope& scope);

}  // namespace ocop::db
