// Walks a ledger's chain, one entry after the other, and names the first that is wrong.
// Thread rule: one object on one thread. Errors: one sentence, ending what can be said of the
// chain. Not here: sums and projections (db/ledger/chain_audit.h).
#pragma once

#include <cstdint>

#include "db/model/ledger_entry.h"
#include "db/model/result.h"

namespace ocop::wire {

class LedgerCheck {
 public:
  /// `checked`: the number of the last entry that is known already, and `prev` its hash; 0: from
  /// the first entry on, and what its prev must be.
  LedgerCheck(const TerminalId& terminal, const EntryHash& prev, std::int64_t checked = 0);

  /// The next entry. Error: its number, its prev or its hash is not what the
  /// entries before it and its own fields ask for.
  Status add(const LedgerEntry& entry);
  /// The number of the last entry that was right.
  std::int64_t checked() const { return checked_; }

 private:
  TerminalId terminal_;
  EntryHash prev_;
  std::int64_t checked_;
};

}  // namespace ocop::wire
