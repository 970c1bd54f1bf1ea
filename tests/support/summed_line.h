// One terminal's entries in a hub's store, and what the office's sums make of them. Thread rule:
// one thread. Faults of the store fail the test that runs.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "db/hub/hub_store.h"
#include "db/hub/sums.h"
#include "db/model/ledger_entry.h"
#include "tests/support/ledger_book.h"

namespace ocop::test {

struct SummedLine {
  explicit SummedLine(db::HubStore& opened) : store(opened) {}

  /// Adds an entry to the terminal's ledger.
  void record(const EntryDraft& draft);
  /// What was recorded since the last time arrives at the hub.
  void send(std::int64_t received_ms);
  /// Sums up. Each: entry number, ": ", why.
  std::vector<std::string> unsummed();
  /// Sums up. The days with sales, from the day of kMorningMs on, and how many there were.
  std::vector<std::pair<std::int64_t, std::int64_t>> days();

  db::HubStore& store;
  TerminalId id = test_terminal();
  std::vector<LedgerEntry> ledger{};

 private:
  std::size_t sent_ = 0;
};

}  // namespace ocop::test
