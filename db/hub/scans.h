// How often phones opened the pages of lots: counts by lot, pack, day, display point and proof,
// with nothing about who opened them. Anybody can open a page at will, but only a label carries a
// proof; so proved scans are counted separately, otherwise a rival could make any lot look copied
// or drown real copies in noise. Thread rule: that of the store. Units: days since 1970-01-01, the
// shop's (UTC+7). Errors: one sentence, if the store failed. Not here: which request counts
// (app/office/site_host/scan_counter.h), what is suspicious (app/office/reports/scan_report.h).
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
  absent,    ///< none: the code on a display point's screen
  proved,    ///< the office made it for this lot or pack
  unproved,  ///< invented, or counted before proofs were recorded
};

struct ScanCount {
  LotName lot{};
  std::int64_t day = 0;
  std::string point{};  ///< the point whose screen showed the code; empty: a label, or not known
  ScanProof proof = ScanProof::absent;
  std::string serial{};  ///< of the pack, if proved; empty: the label has none
  std::int64_t scans = 0;
  auto operator<=>(const ScanCount&) const = default;
};

/// Adds the counts, all or nothing. Pre-condition: sorted, each key once, scans above 0; the order
/// keeps two hubs on one store from deadlocking.
Status add_scans(HubStore& store, std::span<const ScanCount> counts);

/// A lot's totals within a scope.
struct LotScans {
  LotName lot;
  std::int64_t scans = 0;  ///< all of them
  std::int64_t proved = 0, unproved = 0;
  std::int64_t points = 0;  ///< distinct display points
  std::int64_t first_day = 0, last_day = 0;
};
/// Returns totals ordered by product and lot.
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
  std::int64_t points = 0, days = 0;  ///< distinct ones
  std::int64_t first_day = 0, last_day = 0;
};
/// Returns the `most` packs with the most scans, highest first.
Result<std::vector<PackScans>> scans_by_pack(HubStore& store, const ReportScope& scope,
                                             std::int64_t most);

/// Returns the lots scanned from screens with a proof, by display point; labels are left out.
Result<std::set<LotAtPoint>> scanned_at(HubStore& store, const ReportScope& scope);
/// Returns where lots were received, counted or sold, as far as sum_up
/// (app/office/reports/summing.h) has summed.
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
