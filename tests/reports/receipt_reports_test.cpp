// Reports made from receipts, compared with the sums, which do not use them.
#include "app/office/reports/receipt_reports.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/base/wire/shift_body.h"
#include "app/office/reports/closed_shifts.h"
#include "app/office/reports/entry_moves.h"
#include "app/office/reports/office_reports.h"
#include "db/hub/clocks.h"
#include "db/hub/entries.h"
#include "db/hub/terminals.h"
#include "tests/support/exchange/hub_stores.h"
#include "tests/support/ledger_book.h"

namespace ocop::reports {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr db::ReportScope kAllDays{0, 100'000, ""};

struct ReceiptReports : testing::TestWithParam<std::string> {
  db::HubStore store = open_hub_store(fresh_hub_store(GetParam()));
  const BookSale cash{"DL01-000001", {{"na", 2}}}, bank{"DL01-000002", {{"na", 1}}, 0, "vietqr"},
      gone{"DL01-000003", {{"na", 5}}};

  void SetUp() override {
    const std::vector<EntryDraft> drafts{
        draft("shift_open", shift_open_body(1, 0)),
        draft("sale", body_of(cash), kMorningMs + 60'000),
        draft("sale", body_of(bank), kMorningMs + 120'000),
        draft("sale", body_of(gone), kMorningMs + 180'000),
        draft("void", void_body(gone), kMorningMs + 240'000),
        draft("refund", refund_body("DL01-R000001", cash, 0, 1, true), kMorningMs + 300'000)};
    const auto entries = chain_after({}, drafts, test_terminal());
    const auto done = store.transact([&]() -> Status {
      EXPECT_EQ(*db::enrol_terminal(store, test_terminal(), {}, "here", kMorningMs),
                db::Enrolled::done);
      const auto taken = db::take_entries(store, **db::find_terminal(store, test_terminal()),
                                          entries, kMorningMs + 600'000);
      return taken ? Status(Done{}) : taken.error();
    });
    ASSERT_TRUE(done) << done.error().sentence;
  }
  /// Returns the cells of a column.
  static std::vector<std::string> column(const Result<Table>& table, const std::string& name) {
    if (!table) return {table.error().sentence};
    const auto at = std::find(table->columns.begin(), table->columns.end(), name);
    std::vector<std::string> cells;
    for (const auto& row : table->rows) {
      const TableCell& cell = row[static_cast<std::size_t>(at - table->columns.begin())];
      const auto* number = std::get_if<std::int64_t>(&cell);
      cells.push_back(number ? std::to_string(*number) : std::get<std::string>(cell));
    }
    return cells;
  }
};
INSTANTIATE_TEST_SUITE_P(On, ReceiptReports, testing::ValuesIn(hub_store_kinds()));

TEST_P(ReceiptReports, AClosedShiftTellsItsCountAndWhatWasUndone) {
  const std::string body = wire::shift_close_body({.shift = 1,
                                                   .z = 1,
                                                   .staff = "lan",
                                                   .expected = {9'000},
                                                   .counted = {8'000},
                                                   .difference = {-1'000},
                                                   .explanation = "rơi",
                                                   .notes = {},
                                                   .undone = {2, 1, 0},
                                                   .manager = {},
                                                   .slips = {{700}, {300}, 2, 1}});
  const auto done = store.transact([&]() -> Status {
    TerminalId other = test_terminal();
    other.front() = 9;
    EXPECT_EQ(*db::enrol_terminal(store, other, {}, "there", kMorningMs), db::Enrolled::done);
    const auto entries = chain_after(
        {}, {draft("shift_open", shift_open_body(1, 0)), draft("shift_close", body)}, other);
    const auto taken =
        db::take_entries(store, **db::find_terminal(store, other), entries, kMorningMs + 600'000);
    return taken ? Status(Done{}) : taken.error();
  });
  ASSERT_TRUE(done) << done.error().sentence;
  const auto table = shifts_table(store, kAllDays);
  EXPECT_THAT(column(table, "point"), ElementsAre("there"));
  EXPECT_THAT(column(table, "difference"), ElementsAre("-1000"));
  EXPECT_THAT(column(table, "cash_in"), ElementsAre("700"));
  EXPECT_THAT(column(table, "cash_out"), ElementsAre("300"));
  EXPECT_THAT(column(table, "slips"), ElementsAre("3"));
  EXPECT_THAT(column(table, "lines"), ElementsAre("2"));
  EXPECT_THAT(column(table, "carts"), ElementsAre("1"));
  EXPECT_THAT(column(shifts_table(store, {0, 1, ""}), "z"), ElementsAre());
  EXPECT_THAT(column(shifts_table(store, {0, 100'000, "here"}), "z"), ElementsAre());
}

TEST_P(ReceiptReports, AClosedShiftOfAWrongClockIsDatedByTheHubs) {
  constexpr std::int64_t kThreeDays_ms = 3 * 86'400'000;
  EntryDraft close = draft("shift_close", shift_close_body(1, 1, 500'000, 499'000));
  close.at_ms = kMorningMs + 120'000 - kThreeDays_ms;
  close.boot = "boot-9";
  close.uptime_ms = 120'000;
  TerminalId other = test_terminal();
  other.front() = 9;
  const auto done = store.transact([&]() -> Status {
    EXPECT_EQ(*db::enrol_terminal(store, other, {}, "there", kMorningMs), db::Enrolled::done);
    const auto taken = db::take_entries(store, **db::find_terminal(store, other),
                                        chain_after({}, {close}, other), kMorningMs + 600'000);
    if (!taken) return taken.error();
    return db::note_clock(store, other, {"boot-9", kMorningMs, kThreeDays_ms, kMorningMs + 600'000},
                          1000);
  });
  ASSERT_TRUE(done) << done.error().sentence;
  const std::int64_t today = shop_day(kMorningMs);
  EXPECT_THAT(column(shifts_table(store, {today, today, ""}), "z"), ElementsAre("1"));
  EXPECT_THAT(column(shifts_table(store, {0, today - 1, ""}), "z"), ElementsAre());
}

TEST_P(ReceiptReports, WaysToPayAreTogetherTheTakings) {
  const auto table = payments_table(store, kAllDays);
  EXPECT_THAT(column(table, "payment"), ElementsAre("cash", "vietqr", "card"));
  EXPECT_THAT(column(table, "sold"), ElementsAre("350000", "50000", "0"));
  EXPECT_THAT(column(table, "voided"), ElementsAre("250000", "0", "0"));
  EXPECT_THAT(column(table, "refunded"), ElementsAre("50000", "0", "0"));
  EXPECT_THAT(column(table, "takings"), ElementsAre("50000", "50000", "0"));
  EXPECT_THAT(column(sales_table(store, db::SalesBy::point, kAllDays), "takings"),
              ElementsAre("100000"));
}

TEST_P(ReceiptReports, StaffStandWithWhatTheyBooked) {
  const auto table = staff_table(store, kAllDays);
  ASSERT_TRUE(table) << table.error().sentence;
  ASSERT_EQ(table->rows.size(), 2U) << "who sold, and who allowed void and refund";
  EXPECT_THAT(column(table, "sales"), ElementsAre("3", "0"));
  EXPECT_THAT(column(table, "voids"), ElementsAre("1", "0"));
  EXPECT_THAT(column(table, "refunds"), ElementsAre("1", "0"));
  EXPECT_THAT(column(table, "takings"), ElementsAre("100000", "0"));
  EXPECT_THAT(column(table, "allowed"), ElementsAre("0", "2"));
}

TEST_P(ReceiptReports, AReceiptIsFoundByItsNumberWithAllOfItsSale) {
  const auto all = receipts_table(store, kAllDays, "");
  EXPECT_THAT(column(all, "kind"), ElementsAre("sale", "sale", "sale", "void", "refund"));
  EXPECT_THAT(column(all, "time"), ElementsAre("08:01", "08:02", "08:03", "08:04", "08:05"));
  for (const char* number : {"DL01-000001", "DL01-R000001"}) {
    const auto one = receipts_table(store, kAllDays, number);
    EXPECT_THAT(column(one, "kind"), ElementsAre("sale", "refund")) << number;
    EXPECT_THAT(column(one, "total"), ElementsAre("100000", "-50000"));
    EXPECT_THAT(column(one, "number"), ElementsAre("DL01-000001", "DL01-R000001"));
  }
  EXPECT_THAT(column(receipts_table(store, kAllDays, "DL01-000003"), "kind"),
              ElementsAre("sale", "void"));
  EXPECT_THAT(column(receipts_table(store, kAllDays, "DL01-000009"), "kind"),
              ElementsAre(HasSubstr("There is no receipt DL01-000009, or")));
  EXPECT_THAT(column(receipts_table(store, kAllDays, "x%' OR 1"), "kind"),
              ElementsAre(HasSubstr("capitals, digits and hyphens")));
  const db::ReportScope elsewhere{0, 100'000, "there"};
  EXPECT_THAT(column(receipts_table(store, elsewhere, ""), "kind"), ElementsAre());
}

}  // namespace
}  // namespace ocop::reports
