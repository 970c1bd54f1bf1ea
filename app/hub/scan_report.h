// `ocop-hub report scans`: how often lots' codes were scanned, and which of them somebody ought to
// look at, for a code may have been copied: it is scanned far more often than its lot has packs, or
// from screens of points that never had the lot. Thread rule: that of the store. Errors: one
// sentence.
#pragma once

#include "app/hub/table.h"
#include "db/catalog.h"
#include "db/hub_scans.h"

namespace ocop::hub {

/// A pack is scanned by a few people, and by some of them twice: beyond so many scans a pack, a lot
/// stands out.
inline constexpr std::int64_t kScansAPack = 5;

/// By lot; those to look at first. `catalog`: with the lots' packs; null: these are not known.
Result<Table> scans_table(db::HubStore& store, const db::ReportScope& scope, db::Catalog* catalog);
Result<Table> scan_sums_table(db::HubStore& store, db::ScansBy by, const db::ReportScope& scope);

}  // namespace ocop::hub
