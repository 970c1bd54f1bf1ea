#include "db/model/recalls.h"

#include <algorithm>

namespace ocop {

bool lifts(const LotLifting& lifting, const LotName& lot, const LotRecall& recall) {
  return lifting.lot == lot && recall.on <= lifting.recalled_on;
}

void grow(RecallMap& kept, const RecallFacts& release) {
  for (const LotLifting& lifting : release.liftings) {
    const auto found = kept.find(lifting.lot);
    if (found != kept.end() && lifts(lifting, found->first, found->second)) kept.erase(found);
  }
  // Recalls apply after liftings: a release with both recalls the lot.
  for (const auto& [lot, recall] : release.recalls) kept.insert_or_assign(lot, recall);
}

RecallMap missing_recalls(const RecallMap& before, const RecallFacts& next) {
  RecallMap missing;
  for (const auto& one : before) {
    const bool lifted = std::any_of(
        next.liftings.begin(), next.liftings.end(),
        [&](const LotLifting& lifting) { return lifts(lifting, one.first, one.second); });
    if (!lifted && !next.recalls.contains(one.first)) missing.insert(one);
  }
  return missing;
}

}  // namespace ocop
