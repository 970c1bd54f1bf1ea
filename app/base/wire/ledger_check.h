// Walks a ledger's chain entry by entry and reports the first wrong one. Thread rule: one object on
// one thread. Errors: one sentence, after which nothing more can be said of the chain. Not here:
// sums and projections (db/ledger/chain_audit.h).
#pragma once

#include <cstdint>

#include "db/model/ledger_entry.h"
#include "db/model/result.h"

namespace ocop::wire {

class LedgerCheck {
 public:
  /// `checked` is the number of the last entry already checked and `prev` its hash; if it is 0,
  /// checking starts with the first entry, and `prev` is the expected `prev` of the first entry.
  LedgerCheck(const TerminalId& terminal, const EntryHash& prev, std::int64_t checked = 0);

  /// Checks the next entry. Error if its number, prev or hash does not match the entries before it
  /// and its own fields.
  Status add(const LedgerEntry& entry);
  /// Returns the number of the last correct entry.
  std::int64_t checked() const { return checked_; }

 private:
  TerminalId terminal_;
  EntryHash prev_;
  std::int64_t checked_;
};

}  // namespace ocop::wire
