// The numbers on receipts: what those of a terminal begin with, and whether one came twice.
// Thread rule: that of the store. Errors: one sentence, where the store failed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "db/hub/entries.h"
#include "db/hub/hub_store.h"

namespace ocop::db {

/// Empty: it has none yet.
Result<std::string> prefix_of(HubStore& store, const TerminalId& terminal);
/// Gives it that one, for good. False: it has one, or that one was used before, by any terminal.
Result<bool> give_prefix(HubStore& store, const TerminalId& terminal, std::string_view prefix);

struct PaperNumber {
  std::int64_t seq = 0;          ///< of the entry that gave it
  std::int64_t received_ms = 0;  ///< when that came, UTC, by the hub's clock
  std::string_view number;
};
/// Notes the number of a sale or a refund. Where another entry has it too, that is an alarm: the
/// first time for two terminals and what their numbers begin with. May be done again.
Status note_number(HubStore& store, const Branch& branch, const PaperNumber& paper);

}  // namespace ocop::db
