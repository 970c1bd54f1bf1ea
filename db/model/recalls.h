// The lots that were taken back, and how they add up over releases. A terminal's recalls only grow:
// one goes when a release lifts it in so many words, never because a release lacks it.
// Thread rule: plain values, pure functions.
// Not here: what the till does about a recall (app/kiosk/till/withdrawn_lots.h), the terminal's
// file (app/base/local/kept_recalls.h).
#pragma once

#include <map>
#include <vector>

#include "db/model/date.h"
#include "db/model/language.h"
#include "db/model/lot.h"

namespace ocop {

using RecallMap = std::map<LotName, LotRecall>;

/// A recall that was found to be needless.
struct LotLifting {
  LotName lot;
  Date recalled_on{};  ///< lifted are the lot's recalls of that day or before
  Date on{};
  LocalText reason;
};

/// What one release says of recalls.
struct RecallFacts {
  RecallMap recalls;
  std::vector<LotLifting> liftings;
};

bool lifts(const LotLifting& lifting, const LotName& lot, const LotRecall& recall);

/// Takes a newer release's word: what it lifts goes, what it recalls comes, all else stays.
void grow(RecallMap& kept, const RecallFacts& release);

/// The recalls that `next` neither holds nor lifts.
RecallMap missing_recalls(const RecallMap& before, const RecallFacts& next);

}  // namespace ocop
