// The hub's sums of terminals' entries, for the tests of the sums. Thread rule: one thread.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "app/office/reports/summing.h"
#include "db/hub/entries.h"
#include "db/hub/sums.h"
#include "db/hub/terminals.h"
#include "tests/support/exchange/hub_stores.h"
#include "tests/support/ledger_book.h"

namespace ocop::test {

inline constexpr db::ReportScope kAlways{0, 100'000, ""};
inline constexpr std::int64_t kDay_ms = 86'400'000;
inline constexpr std::int64_t kMuchLaterMs = kMorningMs + 1000 * kDay_ms;

struct Summing : testing::TestWithParam<std::string> {
  db::HubStore store = open_hub_store(fresh_hub_store(GetParam()));

  void send(const std::vector<LedgerEntry>& entries, const TerminalId& id = test_terminal(),
            const std::string& point = "here", std::int64_t received_ms = kMuchLaterMs) {
    const auto done = store.transact([&]() -> Status {
      EXPECT_EQ(*db::enrol_terminal(store, id, {}, point, kMorningMs), db::Enrolled::done);
      const auto taken =
          db::take_entries(store, **db::find_terminal(store, id), entries, received_ms);
      if (!taken) return taken.error();
      EXPECT_FALSE(taken->expected);
      return Done{};
    });
    ASSERT_TRUE(done) << done.error().sentence;
  }
  std::vector<db::SalesRow> report(db::SalesBy by, const db::ReportScope& scope = kAlways) {
    const auto summed = reports::sum_up(store);
    EXPECT_TRUE(summed) << summed.error().sentence;
    const auto rows = db::sales_report(store, by, scope);
    EXPECT_TRUE(rows) << rows.error().sentence;
    return *rows;
  }
  std::vector<std::string> unsummed() {
    (void)reports::sum_up(store);
    std::vector<std::string> all;
    const auto rows = db::unsummed_report(store);
    for (const auto& row : *rows) all.push_back(std::to_string(row.seq) + ": " + row.why);
    return all;
  }
};

/// A terminal's chain; each entry is a minute after the previous one.
struct Till {
  TerminalId id = test_terminal();
  std::vector<LedgerEntry> ledger{};
  void record(const std::string& kind, const std::string& body, std::int64_t at_ms = 0) {
    LedgerTail tail;
    if (!ledger.empty()) tail = {ledger.back().seq, 0, ledger.back().hash};
    if (at_ms == 0) at_ms = kMorningMs + tail.seq * 60'000;
    ledger.push_back(chain_after(tail, {draft(kind, body, at_ms)}, id)[0]);
  }
};

}  // namespace ocop::test
