// A recalled lot cannot be sold by anyone or in any way.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/desk.h"

namespace ocop::core {
namespace {

struct Recalling : Desk {
  explicit Recalling(const std::string& who) {
    books.stock["tea"] = {{"A", std::nullopt, 5}, {"B", std::nullopt, 5}};
    sign_in(who);
    open_shift();
  }
  /// A newer release arrives while staff are working; it is not shown yet.
  void take_back(const LotName& lot) {
    auto shelf = std::make_shared<visit::Shelf>(*state.shelf);
    shelf->recalls[lot] = {kDeskDay, {{"Mốc", "", ""}}};
    act(CatalogOpened{shelf});
  }
  void scan(const std::string& lot) { till(TillScan{.product = "tea", .lot = lot}); }
  text::Text said() const { return state.till.message.value().text; }
};

TEST(TillRecall, AScannedPackOfAWithdrawnLotIsRefusedInRedToAManagerToo) {
  for (const char* who : {"lan", "hoa"}) {
    Recalling desk(who);
    desk.take_back({"tea", "A"});
    desk.scan("A");
    EXPECT_TRUE(desk.cart().empty());
    EXPECT_EQ(desk.said(), text::Text::refusal_lot_withdrawn);
    EXPECT_TRUE(desk.state.till.message->bad);
    EXPECT_THAT(desk.state.till.message->values, testing::ElementsAre("A"));
    EXPECT_EQ(desk.state.till.access.waiting, till::Waiting::nothing) << "no PIN allows it";
    desk.scan("B");
    EXPECT_EQ(desk.cart().lines.size(), 1u);
  }
}

TEST(TillRecall, TheTillPicksAnotherLotByItself) {
  Recalling desk("lan");
  desk.take_back({"tea", "A"});
  desk.till(AddProduct{"tea"});
  ASSERT_EQ(desk.cart().lines.size(), 1u);
  EXPECT_EQ(desk.cart().lines[0].lot, "B");
}

TEST(TillRecall, WhereNothingElseIsLeftTheProductIsRefused) {
  Recalling desk("lan");
  desk.take_back({"tea", "A"});
  desk.books.stock["tea"][1].quantity = 0;
  desk.tell_books();
  desk.till(AddProduct{"tea"});
  EXPECT_TRUE(desk.cart().empty());
  EXPECT_EQ(desk.said(), text::Text::refusal_lot_withdrawn);
}

TEST(TillRecall, ACartWithALotThatWasTakenBackMeanwhileIsNotPaid) {
  Recalling desk("hoa");
  desk.scan("A");
  ASSERT_EQ(desk.cart().lines.size(), 1u);
  desk.take_back({"tea", "A"});
  desk.till(StartPay{});
  EXPECT_EQ(desk.state.till.page, till::TillPage::sell);
  EXPECT_EQ(desk.said(), text::Text::refusal_lot_withdrawn);
  desk.till(RemoveLine{desk.cart().lines[0].id});
  desk.scan("B");
  desk.till(StartPay{});
  EXPECT_EQ(desk.state.till.page, till::TillPage::pay);
}

TEST(TillRecall, TheSameNumberOfAnotherProductIsSold) {
  Recalling desk("lan");
  desk.take_back({"rice", "A"});
  desk.scan("A");
  EXPECT_EQ(desk.cart().lines.size(), 1u);
}

TEST(TillRecall, WhatComesBackOfAWithdrawnLotDoesNotGoIntoStock) {
  Recalling desk("hoa");
  desk.take_back({"tea", "A"});
  desk.till(ShowSale{"DL01-000001"});
  auto past = std::make_shared<till::PastSale>();
  past->sale.number = "DL01-000001";
  for (const char* lot : {"A", "B"}) {
    SaleLine& line = past->sale.lines.emplace_back();
    line.product.id = "tea";
    line.lot = lot;
    line.quantity = 2;
    line.amount = {100'000};
  }
  past->sale.total = {200'000};
  desk.till(SaleLoaded{past});
  desk.till(StartRefund{});
  EXPECT_FALSE(desk.state.till.message) << "nothing was chosen yet";
  desk.till(ChangeRefund{0, 1});
  EXPECT_EQ(desk.said(), text::Text::refusal_lot_withdrawn);
  EXPECT_THAT(desk.state.till.message->values, testing::ElementsAre("A"));
  desk.till(ChangeRefund{1, 2});
  desk.till(SetReason{"Mốc"});
  desk.till(DoRefund{});
  ASSERT_EQ(desk.count<BookRefund>(), 1);
  const Refund& refund = std::get<BookRefund>(desk.effects.back()).refund;
  ASSERT_EQ(refund.lines.size(), 2u);
  EXPECT_FALSE(refund.lines[0].restock);
  EXPECT_TRUE(refund.lines[1].restock);
  EXPECT_EQ(refund.total.vnd, 150'000);
}

TEST(TillRecall, VisitorsAreNotToldThatAWithdrawnLotIsThere) {
  Recalling desk("lan");
  desk.books.stock["tea"] = {{"A", std::nullopt, 500}};
  desk.tell_books();
  EXPECT_EQ(till::level_of(desk.state.stock.get(), "tea"), till::StockLevel::available);
  desk.take_back({"tea", "A"});
  desk.tell_books();
  EXPECT_EQ(till::level_of(desk.state.stock.get(), "tea"), till::StockLevel::none);
}

}  // namespace
}  // namespace ocop::core
