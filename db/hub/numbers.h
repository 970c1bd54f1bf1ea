// The numbers on receipts: terminals' prefixes, and detection of duplicates. Thread rule: that of
// the store. Errors: one sentence, if the store failed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "db/hub/entries.h"
#include "db/hub/hub_store.h"

namespace ocop::db {

/// Returns the terminal's prefix; empty if it has none yet.
Result<std::string> prefix_of(HubStore& store, const TerminalId& terminal);
/// Assigns the prefix for good. Returns false if the terminal has one or any terminal ever used it.
Result<bool> give_prefix(HubStore& store, const TerminalId& terminal, std::string_view prefix);

struct PaperNumber {
  std::int64_t seq = 0;          ///< of the entry that gave it
  std::int64_t received_ms = 0;  ///< when that entry arrived, UTC, by the hub's clock
  std::string_view number;
};
/// Records the number of a sale or refund. Raises an alarm if another entry has it too, once for
/// each pair of terminals and prefix. Repeatable.
Status note_number(HubStore& store, const Branch& branch, const PaperNumber& paper);

}  // namespace ocop::db
