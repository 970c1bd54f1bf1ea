// Describes what a release changes, product by product, for an editor to read before publication.
// Thread rule: one thread. Errors: one sentence. Texts are English, like the whole command line;
// names and prices are as shown on the screen in Vietnamese.
#pragma once

#include <string>
#include <vector>

#include "db/catalog/compare.h"
#include "db/model/result.h"

namespace ocop::publish {

/// Returns one line per change, recalls first, then liftings and products: "product na-chi-lang (Na
/// Chi Lăng): price at diem-lang-son: 1.000 ₫ → 2.000 ₫". Long texts are reported as changed, not
/// shown. Returns no lines if nothing differs.
std::vector<std::string> diff_lines(const std::vector<db::FactChange>& changes);

}  // namespace ocop::publish
