// A lower bound for storing entries: inserts into a bare table with the same key, one durable
// transaction per batch, using only the database's client library. Thread rule: one thread. Aborts
// the program on failure.
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

/// Returns that many clients of one new database of "SQLite" or "PostgreSQL".
std::vector<std::unique_ptr<BareClient>> bare_clients(const std::string& kind, int number);

}  // namespace ocop::bench
