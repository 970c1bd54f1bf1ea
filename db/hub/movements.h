// The movements of goods and money behind the office's reports, as sum_up
// (app/office/reports/summing.h) made them from the entries. Thread rule: that of the store.
// Errors: one sentence, where the store failed. Not here: what an entry moves.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "db/hub/entries.h"
#include "db/hub/hub_store.h"
#include "db/model/movement.h"

namespace ocop::db {

/// Up to where the branch is summed; within a transaction, also keeps others from summing it.
Result<std::int64_t> begin_summing(HubStore& store, const Branch& branch);
Status end_summing(HubStore& store, const Branch& branch, std::int64_t summed_seq);

Status put_movements(HubStore& store, const Branch& branch, const StoredEntry& entry,
                     std::span<const Movement> movements);
Status put_unsummed(HubStore& store, const Branch& branch, std::int64_t seq, std::string_view why);

/// A branch as its newest entry sees it: the parts of its own and of its parents', the nearest
/// first.
struct BranchPart {
  std::int64_t number = 0;     ///< of the branch
  std::int64_t below_seq = 0;  ///< the entries before that one
};
std::vector<BranchPart> parts_of(std::span<const Branch> branches, const Branch& branch);

/// The lines of a sale that stands in one of the parts; empty: there is none of that number.
Result<std::vector<Movement>> sale_movements(HubStore& store, const TerminalId& terminal,
                                             std::span<const BranchPart> parts,
                                             std::string_view number);
/// What voids and refunds took back of a sale, by whichever branch.
struct TakenBack {
  bool voided = false;
  std::vector<Movement> refunds;
};
Result<TakenBack> taken_back(HubStore& store, const TerminalId& terminal, const Movement& sale);
/// The stock by the movements in those parts.
Result<std::int64_t> stock_level(HubStore& store, const TerminalId& terminal,
                                 std::span<const BranchPart> parts, std::string_view product,
                                 std::string_view lot);

}  // namespace ocop::db
