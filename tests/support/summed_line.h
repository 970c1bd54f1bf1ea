// One terminal's entries in a hub's store, and the office's sums of them. Thread rule: one thread.
// Failures of the store fail the running test.
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
  /// Delivers everything recorded since the last call to the hub.
  void send(std::int64_t received_ms);
  /// Sums up and returns the unsummed entries, each as entry number, ": ", reason.
  std::vector<std::string> unsummed();
  /// Sums up and returns the days with sales, counted from the day of kMorningMs, and their number
  /// of sales.
  std::vector<std::pair<std::int64_t, std::int64_t>> days();

  db::HubStore& store;
  TerminalId id = test_terminal();
  std::vector<LedgerEntry> ledger{};

 private:
  std::size_t sent_ = 0;
};

}  // namespace ocop::test
