// `ocop-hub report scans`: how often lots' codes were scanned, and which lots need attention
// because a code may have been copied: it is scanned far more often than the lot has packs, or from
// screens of points that never had the lot, or a single pack's code is scanned by many people. Only
// scans with a proof count for this, because anybody can fake the others. Thread rule: that of the
// store. Errors: one sentence.
#pragma once

#include "app/office/reports/table.h"
#include "db/catalog/catalog.h"
#include "db/hub/scans.h"

namespace ocop::reports {

/// A pack is scanned by a few people, some of them twice. A lot is suspicious beyond this many
/// scans per pack.
inline constexpr std::int64_t kScansAPack = 5;
/// A numbered pack, which passes through the hands of a shop and a family, is suspicious beyond
/// this many scans, or this many points.
inline constexpr std::int64_t kScansOfOnePack = 15;
inline constexpr std::int64_t kPointsOfOnePack = 2;

/// Returns scans by lot, suspicious ones first. `catalog`: for the number of packs per lot; null:
/// not known.
Result<Table> scans_table(db::HubStore& store, const db::ReportScope& scope, db::Catalog* catalog);
/// Returns scans by pack, for numbered labels; most scans first, at most 1,000.
Result<Table> pack_scans_table(db::HubStore& store, const db::ReportScope& scope);
Result<Table> scan_sums_table(db::HubStore& store, db::ScansBy by, const db::ReportScope& scope);

}  // namespace ocop::reports
