// `ocop-hub report scans`: how often lots' codes were scanned, and which of them somebody ought to
// look at, for a code may have been copied: it is scanned far more often than its lot has packs, or
// from screens of points that never had the lot; or one pack's own code is scanned by many. Only
// scans with a proof raise that: all others anybody can make. Thread rule: that of the store.
// Errors: one sentence.
#pragma once

#include "app/office/reports/table.h"
#include "db/catalog/catalog.h"
#include "db/hub/scans.h"

namespace ocop::reports {

/// A pack is scanned by a few people, and by some of them twice: beyond so many scans a pack, a lot
/// stands out.
inline constexpr std::int64_t kScansAPack = 5;
/// One pack with a number of its own is looked at beyond so many, or so many points: it goes
/// through the hands of a shop and of a family.
inline constexpr std::int64_t kScansOfOnePack = 15;
inline constexpr std::int64_t kPointsOfOnePack = 2;

/// Scans by lot, those to look at first. `catalog`: with the lots' packs; null: these are not
/// known.
Result<Table> scans_table(db::HubStore& store, const db::ReportScope& scope, db::Catalog* catalog);
/// Scans by pack, for labels with a number each; the most scanned first, up to 1,000.
Result<Table> pack_scans_table(db::HubStore& store, const db::ReportScope& scope);
Result<Table> scan_sums_table(db::HubStore& store, db::ScansBy by, const db::ReportScope& scope);

}  // namespace ocop::reports
