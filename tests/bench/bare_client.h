// The floor of an intake: entries into a bare table with the same key, one transaction a batch,
// durable; by nothing but the database's own client library. Thread rule: one thread. Ends the
// program where it cannot.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "db/model/ledger_entry.h"

namespace ocop::bench {

class BareClient {
 public:
  BareClient() = default;
  BareClient(const BareClient&) = delete;
  BareClient& operator=(const BareClient&) = delete;
  virtual ~BareClient() = default;
  virtual void take(const TerminalId& id, std::span<const LedgerEntry> entries) = 0;
};

/// That many on one new database of "SQLite" or "PostgreSQL".
std::vector<std::unique_ptr<BareClient>> bare_clients(const std::string& kind, int number);

}  // namespace ocop::bench
