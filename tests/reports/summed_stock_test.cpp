// The office's stock figures: their start, the effect of counts, and excluded terminals.
#include <gtest/gtest.h>

#include "db/hub/terminals.h"
#include "tests/reports/summed_entries.h"

namespace ocop::reports {
namespace {

using namespace test;
using db::SalesBy;

struct SummedStock : Summing {};
INSTANTIATE_TEST_SUITE_P(On, SummedStock, testing::ValuesIn(hub_store_kinds()),
                         [](const auto& kind) { return kind.param; });

TEST_P(SummedStock, ACountOfOneExpiryLeavesTheOtherGoodsWithoutALotAlone) {
  Till one;
  one.record("stock_receive", stock_body("quantity", "na", "", 5, "2026-12-01"));
  one.record("stock_receive", stock_body("quantity", "na", "", 20, "2027-06-01"));
  one.record("stock_count", R"({"counted":3,"expected":5,"expiry":"2026-12-01","one_expiry":1,)"
                            R"("product":"na","staff":"lan","weighed":0})");
  send(one.ledger);
  ASSERT_EQ(*sum_up(store), 3);
  const auto stock = db::stock_report(store, "");
  ASSERT_EQ(stock->size(), 1U);
  EXPECT_EQ(stock->at(0).pieces, 23);
  EXPECT_EQ(stock->at(0).expiry, "") << "they have more than one";
}

TEST_P(SummedStock, TheStockOfAProductBeginsWithItsFirstReceiptOrCount) {
  Till one;
  const BookSale early{"DL01-000002", {{"tea", 3}}};
  one.record("sale", body_of({"DL01-000001", {{"na", 50}}}));
  one.record("sale", body_of(early));
  one.record("stock_receive", stock_body("quantity", "na", "", 20));
  one.record("stock_count", stock_body("counted", "tea", "L1", 7));
  one.record("sale", body_of({"DL01-000003", {{"na", 1}}}));
  send(one.ledger);
  report(SalesBy::point);
  const auto rows = db::stock_report(store, "");
  ASSERT_EQ(rows->size(), 2U);
  EXPECT_EQ(rows->at(0).pieces, 19);
  EXPECT_EQ(rows->at(1).lot, "L1");
  EXPECT_EQ(rows->at(1).pieces, 7);
  one.record("void", void_body(early));
  send(one.ledger);
  report(SalesBy::point);
  EXPECT_EQ(db::stock_report(store, "")->at(1).pieces, 3) << "they came back onto the shelf";
}

TEST_P(SummedStock, AnotherTillOfThePointSellsFromItsStockSinceTheDayThatItBegan) {
  Till keeps, sells{.id = TerminalId{2}};
  sells.record("sale", body_of({"DL02-000001", {{"na", 30}}}));
  sells.record("sale", body_of({"DL02-000002", {{"na", 2}}}), kMorningMs + 3 * kDay_ms);
  keeps.record("stock_receive", stock_body("quantity", "na", "", 20), kMorningMs + 2 * kDay_ms);
  send(keeps.ledger);
  send(sells.ledger, sells.id);
  report(SalesBy::point);
  EXPECT_EQ(db::stock_report(store, "here")->at(0).pieces, 18);
}

TEST_P(SummedStock, TheShelfOfARevokedTerminalIsCountedByTheOneInItsPlace) {
  Till before, after{.id = TerminalId{2}};
  before.record("stock_count", stock_body("counted", "na", "", 10));
  before.record("sale", body_of({"DL01-000001", {{"na", 1}}}));
  after.record("stock_count", stock_body("counted", "na", "", 8));
  send(before.ledger);
  send(after.ledger, after.id);
  report(SalesBy::point);
  EXPECT_EQ(db::stock_report(store, "here")->at(0).pieces, 9 + 8);
  ASSERT_TRUE(*db::revoke_terminal(store, before.id, kMorningMs));
  EXPECT_EQ(db::stock_report(store, "here")->at(0).pieces, 8);
  EXPECT_EQ(report(SalesBy::point).at(0).sales, 1) << "what it sold was sold";
}

}  // namespace
}  // namespace ocop::reports
