// What a release that was prepared earlier would undo of what came out since.
// Thread rule: pure. Errors: one sentence.
#pragma once

#include <string_view>
#include <vector>

#include "db/catalog/compare.h"
#include "db/model/result.h"

namespace ocop::publish {

/// Catalogues' bytes: `after` is what the prepared one was made to follow (empty: nothing was out),
/// `now` what is out. Undone is a fact that changed between `after` and `now`, and that the
/// prepared one has as `after` had it; what the prepared one changes by itself is its purpose. The
/// changes are those from `now` to `prepared`.
Result<std::vector<db::FactChange>> undone(std::string_view after, std::string_view now,
                                           std::string_view prepared);

}  // namespace ocop::publish
