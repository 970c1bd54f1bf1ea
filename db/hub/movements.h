// The movements of goods and money behind the office's reports, as sum_up
// (app/office/reports/summing.h) made them from the entries. Thread rule: that of the store.
// Errors: one sentence, if the store failed. Not here: which movements an entry makes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "db/hub/entries.h"
#include "db/hub/hub_store.h"
#include "db/model/money.h"
#include "db/model/movement.h"

namespace ocop::db {

/// Returns the number of the last entry of the branch that is summed. Within a transaction it also
/// locks the branch against other summing.
Result<std::int64_t> begin_summing(HubStore& store, const Branch& branch);
Status end_summing(HubStore& store, const Branch& branch, std::int64_t summed_seq);

Status put_movements(HubStore& store, const Branch& branch, const StoredEntry& entry,
                     std::span<const Movement> movements);
Status put_unsummed(HubStore& store, const Branch& branch, std::int64_t seq, std::string_view why);

/// Part of a branch as its newest entry sees it: its own part first, then its ancestors', nearest
/// first.
struct BranchPart {
  std::int64_t number = 0;     ///< of the branch
  std::int64_t below_seq = 0;  ///< only entries before that one
};
std::vector<BranchPart> parts_of(std::span<const Branch> branches, const Branch& branch);

/// Returns the lines of a sale in one of the parts; empty if there is no sale of that number.
Result<std::vector<Movement>> sale_movements(HubStore& store, const TerminalId& terminal,
                                             std::span<const BranchPart> parts,
                                             std::string_view number);
/// What voids and refunds took back of a sale, on any branch.
struct TakenBack {
  bool voided = false;
  std::vector<Movement> refunds;
};
Result<TakenBack> taken_back(HubStore& store, const TerminalId& terminal, const Movement& sale);
/// Returns the stock level given by the movements in those parts. A product's stock begins with its
/// first receipt or count; what was sold before is left out.
Result<std::int64_t> stock_level(HubStore& store, const TerminalId& terminal,
                                 std::span<const BranchPart> parts, std::string_view product,
                                 std::string_view lot);

/// Returns the catalogue's price with which the product was last sold in those parts; 0: never.
Result<Money> last_price(HubStore& store, const TerminalId& terminal,
                         std::span<const BranchPart> parts, std::string_view product);
/// Returns what counts in those parts found missing and no later one found again.
Result<std::int64_t> counted_missing(HubStore& store, const TerminalId& terminal,
                                     std::span<const BranchPart> parts, std::string_view product,
                                     std::string_view lot);

}  // namespace ocop::db
