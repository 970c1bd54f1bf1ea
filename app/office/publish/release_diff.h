// What a release changes, product by product, in words that an editor reads before it goes out.
// Thread rule: one thread. Errors: one sentence. English, as all of the command line is; names and
// prices as the screen shows them in Vietnamese.
#pragma once

#include <string>
#include <vector>

#include "db/catalog/compare.h"
#include "db/model/result.h"

namespace ocop::publish {

/// One line a change, recalls first, then their liftings and products: "product na-chi-lang (Na Chi
/// Lăng): price at diem-lang-son: 1.000 ₫ → 2.000 ₫". Long texts are told as changed, not shown. No
/// lines: nothing differs.
std::vector<std::string> diff_lines(const std::vector<db::FactChange>& changes);

}  // namespace ocop::publish
