// What the hub says it has of this terminal, held against the ledger: a hub that was restored from
// a backup, or moved, lacks entries that it once confirmed, and a terminal that is idle would never
// find out by sending. Moves the ledger's mark, so that the uploader sends again what is lacking.
// Thread rule: that of the ledger. Errors: one sentence; the ledger cannot be read or marked.
#pragma once

#include <cstdint>
#include <string>

#include "app/base/wire/hub_answer.h"
#include "db/ledger/ledger.h"
#include "db/model/result.h"

namespace ocop::sync {

struct TipsHeard {
  bool again = false;               ///< entries that the hub had confirmed are to be sent again
  std::int64_t other_branches = 0;  ///< of the hub's, that end otherwise than this ledger
};

/// A tip that the ledger has too is how far the hub has it. Where there is none (its end is inside
/// another branch, or was lost), the last entry is sent once more, by which the hub finds out; not
/// again for the same tips, which `asked` keeps.
Result<TipsHeard> heed_tips(db::Ledger& ledger, const wire::BranchTips& tips, std::string& asked);

/// What a terminal does about other branches. Pre-condition: there are some.
Error other_branches_error();

}  // namespace ocop::sync
