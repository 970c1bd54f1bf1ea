// Duplicate receipt numbers, and prefixes that are assigned only once.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/base/wire/entry_hash.h"
#include "app/office/reports/summing.h"
#include "db/hub/clocks.h"
#include "db/hub/entries.h"
#include "db/hub/numbers.h"
#include "db/hub/sums.h"
#include "db/hub/terminals.h"
#include "tests/support/exchange/hub_stores.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/ledger_book.h"

namespace ocop::exchange {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::int64_t kReceivedMs = kMorningMs + 1000 * 86'400'000LL;

std::vector<LedgerEntry> entries_of(db::Ledger& ledger) {
  std::vector<LedgerEntry> entries;
  EXPECT_TRUE(ledger.each(1, [&](const LedgerEntry& entry) {
    entries.push_back(entry);
    return true;
  }));
  return entries;
}

std::string fresh_numbered_ledger() {
  static int number = 0;
  return temporary_folder("numbered") + "/" + std::to_string(++number) + ".sqlite";
}

/// Returns a shift of that terminal with sales of those numbers.
std::vector<LedgerEntry> sold(const std::string& path, const TerminalId& id,
                              const std::vector<std::string>& numbers) {
  auto ledger = db::Ledger::open(path, id, wire::ledger_hash());
  EXPECT_TRUE(ledger->append(draft("shift_open", shift_open_body(1, 0))));
  for (const std::string& number : numbers)
    EXPECT_TRUE(ledger->append(draft("sale", body_of({number, {{}}}))));
  return entries_of(*ledger);
}

struct Numbered : testing::TestWithParam<std::string> {
  db::HubStore store = open_hub_store(fresh_hub_store(GetParam()));

  void send(const std::vector<LedgerEntry>& entries, const TerminalId& id = test_terminal()) {
    const auto done = store.transact([&]() -> Status {
      EXPECT_EQ(*db::enrol_terminal(store, id, {}, "here", kMorningMs), db::Enrolled::done);
      const auto taken =
          db::take_entries(store, **db::find_terminal(store, id), entries, kReceivedMs);
      return taken ? Status(Done{}) : Status(taken.error());
    });
    ASSERT_TRUE(done) << done.error().sentence;
  }
  std::size_t unsummed() {
    EXPECT_TRUE(reports::sum_up(store));
    return db::unsummed_report(store)->size();
  }
};

TEST_P(Numbered, ANumberThatComesTwiceIsAnAlarmOnce) {
  TerminalId other = test_terminal();
  other[0] ^= 1;
  auto mine = db::Ledger::open(fresh_numbered_ledger(), test_terminal(), wire::ledger_hash());
  const BookSale first{"DL01-000001", {{}}};
  for (const auto& [kind, body] : std::vector<std::pair<const char*, std::string>>{
           {"shift_open", shift_open_body(1, 0)},
           {"sale", body_of(first)},
           {"refund", refund_body("DL01-R000001", first, 0, 1, false)}})
    ASSERT_TRUE(mine->append(draft(kind, body)));
  send(entries_of(*mine));
  EXPECT_EQ(unsummed(), 0U);
  EXPECT_THAT(*db::last_alarms(store, 10), IsEmpty());

  send(sold(fresh_numbered_ledger(), other, {"DL01-000001", "DL01-000002", "DL02-000001"}), other);
  EXPECT_EQ(unsummed(), 0U) << "both count";
  const auto alarms = db::last_alarms(store, 10);
  ASSERT_EQ(alarms->size(), 1U);
  EXPECT_EQ(alarms->front().terminal, other);
  EXPECT_THAT(alarms->front().sentence, HasSubstr("The number DL01-000001 was given twice"));

  ASSERT_TRUE(mine->append(draft("sale", body_of({"DL01-000002", {{}}}))));
  send(entries_of(*mine));
  ASSERT_TRUE(reports::sum_up(store));
  EXPECT_EQ(db::last_alarms(store, 10)->size(), 2U) << "now of the other one";
  ASSERT_TRUE(db::note_clock(store, other, {"boot-1", 1, 900'000, kReceivedMs}, 1000));
  ASSERT_TRUE(reports::sum_up(store));
  EXPECT_EQ(db::last_alarms(store, 10)->size(), 2U) << "not again where sums are made anew";
}

TEST_P(Numbered, APrefixThatNumbersBeganWithIsNeverGiven) {
  TerminalId other = test_terminal();
  other[0] ^= 1;
  send(sold(fresh_numbered_ledger(), test_terminal(), {"DL01-000001"}));
  send(sold(fresh_numbered_ledger(), other, {"DL012-000001"}), other);
  ASSERT_TRUE(reports::sum_up(store));
  for (const char* used : {"DL01", "DL012"}) EXPECT_FALSE(*db::give_prefix(store, other, used));
  EXPECT_EQ(*db::prefix_of(store, other), "");
  EXPECT_TRUE(*db::give_prefix(store, other, "DL0"));
  EXPECT_FALSE(*db::give_prefix(store, test_terminal(), "DL0"));
  EXPECT_EQ(*db::prefix_of(store, other), "DL0");
}

INSTANTIATE_TEST_SUITE_P(On, Numbered, testing::ValuesIn(hub_store_kinds()),
                         [](const auto& kind) { return kind.param; });

}  // namespace
}  // namespace ocop::exchange
