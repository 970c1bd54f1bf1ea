#include "tests/support/summed_line.h"

#include <gtest/gtest.h>

#include <span>

#include "app/office/reports/entry_moves.h"
#include "app/office/reports/summing.h"
#include "db/hub/entries.h"
#include "db/hub/terminals.h"

namespace ocop::test {

void SummedLine::record(const EntryDraft& draft) {
  LedgerTail tail;
  if (!ledger.empty()) tail = {ledger.back().seq, 0, ledger.back().hash};
  ledger.push_back(chain_after(tail, {draft}, id)[0]);
}

void SummedLine::send(std::int64_t received_ms) {
  const auto done = store.transact([&]() -> Status {
    const auto enrolled = db::enrol_terminal(store, id, {}, "here", kMorningMs);
    if (!enrolled) return enrolled.error();
    const auto terminal = db::find_terminal(store, id);
    if (!terminal) return terminal.error();
    const auto taken =
        db::take_entries(store, **terminal, std::span(ledger).subspan(sent_), received_ms);
    return taken ? Status(Done{}) : Status(taken.error());
  });
  ASSERT_TRUE(done) << done.error().sentence;
  sent_ = ledger.size();
}

std::vector<std::string> SummedLine::unsummed() {
  const auto summed = reports::sum_up(store);
  EXPECT_TRUE(summed) << summed.error().sentence;
  std::vector<std::string> all;
  const auto rows = db::unsummed_report(store);
  EXPECT_TRUE(rows) << rows.error().sentence;
  if (rows)
    for (const auto& row : *rows) all.push_back(std::to_string(row.seq) + ": " + row.why);
  return all;
}

std::vector<std::pair<std::int64_t, std::int64_t>> SummedLine::days() {
  const auto summed = reports::sum_up(store);
  EXPECT_TRUE(summed) << summed.error().sentence;
  const auto rows = db::sales_report(store, db::SalesBy::day, {0, 100'000, ""});
  EXPECT_TRUE(rows) << rows.error().sentence;
  std::vector<std::pair<std::int64_t, std::int64_t>> days;
  if (rows)
    for (const db::SalesRow& row : *rows)
      days.emplace_back(std::stoll(row.key) - reports::shop_day(kMorningMs), row.sales);
  return days;
}

}  // namespace ocop::test
