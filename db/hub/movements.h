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

/// Up to where the line is summed; within a transaction, also keeps others from summing it.
Result<std::int64_t> begin_summing(HubStore& store, const EntryLine& line);
Status end_summing(HubStore& store, const EntryLine& line, std::int64_t summed_seq);

Status put_movements(HubStore& store, const EntryLine& line, const StoredEntry& entry,
                     std::span<const Movement> movements);
Status put_unsummed(HubStore& store, const EntryLine& line, std::int64_t seq, std::string_view why);

/// A line as its newest entry sees it: the parts of its own and of its parents' lines, the nearest
/// first.
struct LinePart {
  std::int64_t branch = 0;
  std::int64_t below_seq = 0;  ///< the entries before that one
};
std::vector<LinePart> parts_of(std::span<const EntryLine> lines, const EntryLine& line);

/// The lines of a sale that stands in one of the parts; empty: there is none of that number.
Result<std::vector<Movement>> sale_movements(HubStore& store, const TerminalId& terminal,
                                             std::span<const LinePart> parts,
                                             std::string_view number);
/// What voids and refunds took back of a sale, by whichever line.
struct TakenBack {
  bool voided = false;
  std::vector<Movement> refunds;
};
Result<TakenBack> taken_back(HubStore& store, const TerminalId& terminal, const Movement& sale);
/// What lies on the shelf by the movements in those parts.
Result<std::int64_t> on_shelf(HubStore& store, const TerminalId& terminal,
                              std::span<const LinePart> parts, std::string_view product,
                              std::string_view lot);

}  // namespace ocop::db
