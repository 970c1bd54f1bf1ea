// Queries of past sales by the till; their figures are in ledger_figures_test.cpp.
#include "db/ledger/sales.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "db/ledger/lines.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/ledger_book.h"

namespace ocop::db {
namespace {

using testing::ElementsAre;
using namespace test;
using namespace std::chrono_literals;

constexpr std::int64_t kSaleHourMs = 3'600'000;
const Date kSaleDay = 2026y / 11 / 24;

class PastSales : public testing::Test {
 protected:
  PastSales() { add("shift_open", shift_open_body(1, 500'000)); }
  void add(const std::string& kind, const std::string& body, std::int64_t at_ms = kMorningMs) {
    const auto done = ledger_.append(draft(kind, body, at_ms));
    ASSERT_TRUE(done) << done.error().sentence;
  }
  void sell(const BookSale& sale, std::int64_t at_ms = kMorningMs) {
    add("sale", body_of(sale), at_ms);
  }
  Ledger& ledger() { return ledger_; }

 private:
  static std::string fresh_path() {
    static int number = 0;
    return temporary_folder("past_sales") + "/" + std::to_string(++number) + ".sqlite";
  }
  Ledger ledger_ = open_ledger(fresh_path());
};

BookSale sale_of_two_lines(const std::string& number) {
  return {number, {{"na", 3, 50'000, "L1"}, {"honey", 250, 240'000, "", true, 1'000, 10}}, 500};
}

TEST_F(PastSales, DigitsFindASaleByItsOwnNumberAndNotByTheTerminals) {
  sell({"DL01-000001"});
  sell({"DL01-000002"});
  EXPECT_EQ(find_sales(ledger(), {.number = "01"})->size(), 1U);
  EXPECT_EQ(find_sales(ledger(), {.number = "DL01"})->size(), 2U);
}

TEST_F(PastSales, ASaleGivesItsOwnBodiesBack) {
  const BookSale sold = sale_of_two_lines("DL01-000001"), undone{"DL01-000002"};
  sell(sold);
  sell(undone);
  add("refund", refund_body("DL01-R000001", sold, 0, 1, true));
  add("refund", refund_body("DL01-R000002", sold, 0, 2, true));
  add("void", void_body(undone));
  const auto bodies = sale_bodies(ledger(), "DL01-000001");
  ASSERT_TRUE(bodies) << bodies.error().sentence;
  EXPECT_EQ(bodies->summary.refunded.vnd, 150'000);
  EXPECT_EQ(bodies->sale, body_of(sold));
  EXPECT_THAT(bodies->refunds, ElementsAre(refund_body("DL01-R000001", sold, 0, 1, true),
                                           refund_body("DL01-R000002", sold, 0, 2, true)));
  const auto second = sale_bodies(ledger(), "DL01-000002");
  EXPECT_TRUE(second->summary.voided);
  EXPECT_FALSE(sale_bodies(ledger(), "DL01-000003"));
}

TEST_F(PastSales, TheEntriesOfASaleAreItsOwnThenItsRefundsOrItsVoid) {
  const BookSale sold = sale_of_two_lines("DL01-000001"), undone{"DL01-000002"};
  sell(sold);
  sell(undone);
  add("refund", refund_body("DL01-R000001", sold, 0, 1, true));
  add("void", void_body(undone));
  add("refund", refund_body("DL01-R000002", sold, 0, 2, true));
  const auto entries = entries_of_sale(ledger(), "DL01-000001");
  ASSERT_TRUE(entries) << entries.error().sentence;
  ASSERT_EQ(entries->size(), 3U);
  EXPECT_EQ(entries->at(0).body, body_of(sold));
  EXPECT_EQ(entries->at(1).kind, "refund");
  EXPECT_EQ(entries->at(2).body, refund_body("DL01-R000002", sold, 0, 2, true));
  EXPECT_EQ(entries_of_sale(ledger(), "DL01-000002")->back().kind, "void");
  EXPECT_FALSE(entries_of_sale(ledger(), "DL01-000003"));
}

TEST_F(PastSales, TheLinesOfSomeDaysAreWhatTheirFiguresSay) {
  constexpr std::int64_t kDayMs = 24 * kSaleHourMs;
  const BookSale first{"DL01-000001", {{"na", 3}}}, second{"DL01-000002"}, third{"DL01-000003"};
  sell(first);
  sell(second, kMorningMs + kDayMs);
  sell(third, kMorningMs + kDayMs);
  add("void", void_body(third), kMorningMs + 2 * kDayMs);
  add("refund", refund_body("DL01-R000001", first, 0, 1, true), kMorningMs + 2 * kDayMs);
  const auto lines = [&](int from, int to) {
    std::string all;
    const auto date = [&](int day) {
      return Date(std::chrono::sys_days(kSaleDay) + std::chrono::days(day));
    };
    EXPECT_TRUE(each_sold_line(ledger(), date(from), date(to), [&](const SoldLine& line) {
      all += line.kind + line.number.substr(line.number.size() - 1) + " ";
    }));
    return all;
  };
  EXPECT_EQ(lines(0, 0), "sale1 ");
  EXPECT_EQ(lines(1, 1), "sale2 sale3 void3 ");
  EXPECT_EQ(lines(2, 2), "refund1 ");
  EXPECT_EQ(lines(0, 9), "sale1 sale2 sale3 void3 refund1 ");
  EXPECT_EQ(lines(3, 9), "");
}

}  // namespace
}  // namespace ocop::db
