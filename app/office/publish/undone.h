// Finds later changes that a release prepared earlier would undo. Thread rule: pure. Errors: one
// sentence.
#pragma once

#include <string_view>
#include <vector>

#include "db/catalog/compare.h"
#include "db/model/result.h"

namespace ocop::publish {

/// Takes catalogues' bytes: `after` is the one that `prepared` was made to follow (empty: none was
/// published), `now` the published one. A fact is undone if it changed between `after` and `now`,
/// and `prepared` has it as in `after`; changes made by `prepared` itself are intended. Returns
/// those changes from `now` to `prepared`.
Result<std::vector<db::FactChange>> undone(std::string_view after, std::string_view now,
                                           std::string_view prepared);

}  // namespace ocop::publish
