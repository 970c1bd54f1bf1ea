// How often phones opened the pages of lots: counts by lot, pack, day, display point and proof, and
// nothing of whoever it was. Anybody can open a page as often as they like, but only with a proof
// that a label bears: so what is proved is counted apart, or a rival could make any lot look
// copied, or drown the copies that there are. Thread rule: that of the store. Units: days since
// 1970-01-01, the shop's (UTC+7). Errors: one sentence, where the store failed. Not here: which
// request counts (app/office/site_host/scan_counter.h), what is suspicious
// (app/office/reports/scan_report.h).
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "db/hub/hub_store.h"
#include "db/hub/sums.h"
#include "db/model/lot.h"

namespace ocop::db {

/// What the signature in the link was worth (app/base/gs1/lot_proof.h).
enum class ScanProof {
  absent,    ///< there was none: the code of a display point's screen
  proved,    ///< the office made it for this lot or pack
  unproved,  ///< invented, or of before scans were told apart
};

struct ScanCount {
  LotName lot{};
  std::int64_t day = 0;
  std::string point{};  ///< whose screen the code was on; empty: a label, or not known
  ScanProof proof = ScanProof::absent;
  std::string serial{};  ///< of the pack, if it is proved; empty: the label has none
  std::int64_t scans = 0;
  auto operator<=>(const ScanCount&) const = default;
};

/// Adds to what is there, all or nothing. Counts go in by key, so that two hubs on one store do not
/// wait for each other in a ring: pre-condition: sorted, each key once, scans above 0.
Status add_scans(HubStore& store, std::span<const ScanCount> counts);

/// A lot's sums within a scope.
struct LotScans {
  LotName lot;
  std::int64_t scans = 0;  ///< all of them
  std::int64_t proved = 0, unproved = 0;
  std::int64_t points = 0;  ///< different display points
  std::int64_t first_day = 0, last_day = 0;
};
/// Ordered by product and lot.
Result<std::vector<LotScans>> scans_by_lot(HubStore& store, const ReportScope& scope);

struct LotAtPoint {
  LotName lot;
  std::string point;
  auto operator<=>(const LotAtPoint&) const = default;
};
/// A pack's proved scans within a scope.
struct PackScans {
  LotName lot;
  std::string serial;
  std::int64_t scans = 0;
  std::int64_t points = 0, days = 0;  ///< different ones
  std::int64_t first_day = 0, last_day = 0;
};
/// The most first, `most` of them.
Result<std::vector<PackScans>> scans_by_pack(HubStore& store, const ReportScope& scope,
                                             std::int64_t most);

/// On whose screens the codes with a proof were that were scanned; labels are left out.
Result<std::set<LotAtPoint>> scanned_at(HubStore& store, const ReportScope& scope);
/// Where lots were received, counted or sold, as far as sum_up (app/office/reports/summing.h) got.
Result<std::set<LotAtPoint>> handled_at(HubStore& store);

enum class ScansBy { product, point, day };
struct ScanSum {
  std::string key;  ///< product.id; point.id, empty: none; a day's number
  std::int64_t lots = 0;
  std::int64_t scans = 0, proved = 0;
};
/// Ordered by key.
Result<std::vector<ScanSum>> scan_sums(HubStore& store, ScansBy by, const ReportScope& scope);

}  // namespace ocop::db
