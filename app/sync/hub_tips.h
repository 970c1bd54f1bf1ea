// Compares the hub's tips with the ledger: a hub that was restored from a backup, or moved, lacks
// entries that it once confirmed, and an idle terminal would never find out by sending. Moves the
// ledger's mark, so that the uploader sends the missing entries again. Thread rule: that of the
// ledger. Errors: one sentence, if the ledger cannot be read or marked.
#pragma once

#include <cstdint>
#include <string>

#include "app/base/wire/hub_answer.h"
#include "db/ledger/ledger.h"
#include "db/model/result.h"

namespace ocop::sync {

struct TipsHeard {
  bool again = false;               ///< confirmed entries must be sent again
  std::int64_t other_branches = 0;  ///< the hub's branches that do not lead to this ledger
};

/// A tip found in the ledger shows how much of it the hub has. If there is none (the ledger's end
/// is inside another branch, or was lost), sends the last entry again to find out from the hub's
/// answer; `asked` remembers the tips, so that this happens once for the same tips.
Result<TipsHeard> heed_tips(db::Ledger& ledger, const wire::BranchTips& tips, std::string& asked);

/// Returns an Error that says what to do about other branches.
Error other_branches_error();

}  // namespace ocop::sync
