// The cash slips of all tills at the hub.
#include "app/office/reports/cash_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/office/reports/table.h"
#include "db/hub/resumming.h"
#include "db/model/shop_time.h"
#include "tests/reports/summed_entries.h"

namespace ocop::reports {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct CashReport : Summing {
  /// Returns the lines of the report as CSV, from "number" to "cash_out", without its head.
  std::vector<std::string> slips(const db::ReportScope& scope = kAlways) {
    const auto table = cash_table(store, scope);
    EXPECT_TRUE(table) << table.error().sentence;
    std::vector<std::string> lines;
    for (const auto& row : table->rows) {
      std::string line;
      for (std::size_t i = 2; i < 6; ++i) {
        const auto* number = std::get_if<std::int64_t>(&row[i]);
        line +=
            (i > 2 ? " " : "") + (number ? std::to_string(*number) : std::get<std::string>(row[i]));
      }
      lines.push_back(line);
    }
    return lines;
  }
};
INSTANTIATE_TEST_SUITE_P(On, CashReport, testing::ValuesIn(hub_store_kinds()));

Till till_with_two_slips() {
  Till till;
  till.record("shift_open", shift_open_body(1, 500'000));
  till.record("cash_move", cash_move_body("DL01-T000001", "in", 300'000));
  till.record("cash_move", cash_move_body("DL01-C000001", "out", 120'000, 1, "minh"));
  return till;
}

TEST_P(CashReport, EachSlipIsARow) {
  send(till_with_two_slips().ledger);
  EXPECT_THAT(slips(), ElementsAre("DL01-T000001 change 300000 0", "DL01-C000001 banked 0 120000"));
  const auto table = cash_table(store, kAlways);
  const std::string text = to_csv(*table);
  EXPECT_THAT(text, HasSubstr("Kho bạc"));
  EXPECT_THAT(text, HasSubstr("minh"));
  EXPECT_THAT(unsummed(), IsEmpty());
  EXPECT_THAT(slips({0, 1, ""}), IsEmpty()) << "on other days";
  EXPECT_THAT(slips({0, 100'000, "there"}), IsEmpty()) << "at another point";
  EXPECT_EQ(slips({0, 100'000, "here"}).size(), 2U);
  EXPECT_THAT(report(db::SalesBy::day), IsEmpty()) << "no takings";
}

TEST_P(CashReport, ANumberCountsOnceInALedgerAndOnBothBranchesOfAFork) {
  Till till = till_with_two_slips(), fork = till;
  till.record("cash_move", cash_move_body("DL01-C000001", "out", 120'000));
  till.record("cash_move", cash_move_body("DL01-C000002", "out", 1'000));
  fork.record("cash_move", cash_move_body("DL01-C000002", "out", 2'000));
  send(till.ledger);
  send(fork.ledger);
  EXPECT_THAT(unsummed(), ElementsAre("4: There is a cash slip of that number already."));
  EXPECT_THAT(slips(), ElementsAre("DL01-T000001 change 300000 0", "DL01-C000001 banked 0 120000",
                                   "DL01-C000002 banked 0 2000", "DL01-C000002 banked 0 1000"));
}

TEST_P(CashReport, ANewFindingMakesItAnew) {
  send(till_with_two_slips().ledger);
  const auto before = slips();
  ASSERT_EQ(before.size(), 2U);
  ASSERT_TRUE(store.transact([&] { return db::sum_anew(store, test_terminal()); }));
  EXPECT_EQ(slips(), before);
  ASSERT_TRUE(
      store.transact([&] { return db::sum_anew_since(store, test_terminal(), kMuchLaterMs); }));
  EXPECT_EQ(slips(), before);
}

}  // namespace
}  // namespace ocop::reports
