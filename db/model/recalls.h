// Recalled lots, and how they accumulate over releases. A terminal drops a recall only when a
// release lifts it explicitly, never because a release lacks it. Thread rule: plain values, pure
// functions. Not here: what the till does about a recall (app/kiosk/till/withdrawn_lots.h), the
// terminal's file (app/base/local/kept_recalls.h).
#pragma once

#include <map>
#include <vector>

#include "db/model/date.h"
#include "db/model/language.h"
#include "db/model/lot.h"

namespace ocop {

using RecallMap = std::map<LotName, LotRecall>;

/// Lifts a recall that turned out to be needless.
struct LotLifting {
  LotName lot;
  Date recalled_on{};  ///< lifts the lot's recalls of this day or earlier
  Date on{};
  LocalText reason;
};

/// The recalls and liftings of one release.
struct RecallFacts {
  RecallMap recalls;
  std::vector<LotLifting> liftings;
};

bool lifts(const LotLifting& lifting, const LotName& lot, const LotRecall& recall);

/// Applies a newer release: removes what it lifts, adds what it recalls, keeps the rest.
void grow(RecallMap& kept, const RecallFacts& release);

/// Returns the recalls of `before` that `next` neither contains nor lifts.
RecallMap missing_recalls(const RecallMap& before, const RecallFacts& next);

}  // namespace ocop
