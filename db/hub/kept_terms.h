// The office's terms with producers, as `ocop-hub terms set` stored them. Each sheet is a version;
// the newest one holds, earlier ones are kept. Thread rule: that of the store. Errors: one
// sentence. Not here: the sheet (app/office/sheets/read_terms.h).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "db/hub/hub_store.h"
#include "db/model/terms.h"

namespace ocop::db {

/// Returns the terms that hold, in the order of their sheet; empty if none were set.
Result<std::vector<Terms>> kept_terms(HubStore& store);
/// Stores a sheet's terms as the next version and returns its number. Pre-conditions: within a
/// transaction; there is at least one.
Result<std::int64_t> put_terms(HubStore& store, std::span<const Terms> terms, std::int64_t now_ms);

}  // namespace ocop::db
