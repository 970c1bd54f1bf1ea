// Signs the ledger with the terminal's key at each close of a shift, and on each day with entries.
// Without a key (ocop-sync makes it) nothing is signed. Thread rule: that of the ledger. Errors:
// logged and retried when a seal is next due; selling does not depend on it. Not here: checking a
// seal (ledger_proof.h).
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "app/kiosk/books/ledger_desk.h"

namespace ocop::books {

class SealDesk {
 public:
  SealDesk(LedgerDesk& ledger, std::string data) : ledger_(ledger), data_(std::move(data)) {}

  /// Cheap without new entries.
  void seal_where_due();

 private:
  LedgerDesk& ledger_;
  std::string data_;
  std::int64_t seen_ = -1, day_ = -1;  // the last entry and the day of the last call
};

}  // namespace ocop::books
