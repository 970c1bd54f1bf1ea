// Lots at the till: a pack on the scales, a typed quantity, and counts where goods have lots.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/desk.h"

namespace ocop::core {
namespace {

constexpr Date kGone{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{24}};
constexpr Date kGood{std::chrono::year{2026}, std::chrono::month{12}, std::chrono::day{24}};

struct Weighs : Selling {
  Weighs() {
    auto shelf = test::shelf_of({{"honey", "food", "", "", "", 4, 240'000}});
    shelf->cards[0].weighed = true;
    state.shelf = shelf;
    books.stock["honey"] = {{"L1", kGood, 5'000}, {"L2", std::nullopt, 5'000}};
    tell_books();
  }
  text::Text said() const { return state.till.message.value().text; }
};

TEST(TillLots, AWeighedPackKeepsTheLotAndDayThatItsCodeSays) {
  Weighs desk;
  desk.till(TillScan{.product = "honey", .lot = "L2", .expiry = kGood});
  ASSERT_EQ(desk.state.till.pad.kind, till::PadKind::grams);
  desk.type("350");
  ASSERT_EQ(desk.cart().lines.size(), 1U);
  EXPECT_EQ(desk.cart().lines[0].lot, "L2");
  EXPECT_EQ(desk.cart().lines[0].expiry, kGood);
  desk.till(AddProduct{"honey"});
  desk.type("100");
  EXPECT_EQ(desk.cart().lines.back().lot, "L1") << "without a pack the till picks one";
}

TEST(TillLots, AnExpiredWeighedPackIsNotEvenPutOnTheScales) {
  for (const char* lot : {"", "L2"}) {
    Weighs desk;
    desk.till(TillScan{.product = "honey", .lot = lot, .expiry = kGone});
    EXPECT_EQ(desk.state.till.pad.kind, till::PadKind::none);
    desk.till(TillScan{.product = "honey", .lot = lot, .expiry = kGone, .grams = 350});
    EXPECT_TRUE(desk.cart().empty());
    EXPECT_TRUE(desk.said() == text::Text::refusal_lot_expired ||
                desk.said() == text::Text::refusal_pack_expired);
  }
}

TEST(TillLots, APackThatIsTakenBackWhileItIsWeighedIsRefused) {
  Weighs desk;
  desk.till(TillScan{.product = "honey", .lot = "L2"});
  auto shelf = std::make_shared<visit::Shelf>(*desk.state.shelf);
  shelf->recalls[{"honey", "L2"}] = {};
  desk.act(CatalogOpened{shelf});
  desk.type("350");
  EXPECT_TRUE(desk.cart().empty());
  EXPECT_EQ(desk.said(), text::Text::refusal_lot_withdrawn);
}

TEST(TillLots, ThePadAndPlusTakeTheLotThatExpiresFirst) {
  Selling desk;
  desk.books.stock["tea"] = {{"L1", kGood, 2}, {"L2", std::nullopt, 10}};
  desk.tell_books();
  desk.till(AddProduct{"tea"});
  desk.till(OpenPad{till::PadKind::quantity});
  desk.type("5");
  ASSERT_EQ(desk.cart().lines.size(), 2U);
  EXPECT_EQ(desk.cart().lines[0].quantity, 2);
  EXPECT_EQ(desk.cart().lines[1].quantity, 3);
  desk.till(ChangeQuantity{desk.cart().lines[0].id, 1});
  EXPECT_EQ(desk.cart().lines[0].quantity, 2);
  EXPECT_EQ(desk.cart().lines[1].quantity, 4);
}

TEST(TillLots, ACountThatNamesNoLotIsAskedForOneWhereTheGoodsHaveLots) {
  for (const till::StockOperation operation :
       {till::StockOperation::count, till::StockOperation::write_off,
        till::StockOperation::transfer}) {
    Selling desk("hoa");
    desk.books.stock["tea"] = {{"", std::nullopt, 3}, {"L1", kGood, 10}};
    desk.tell_books();
    desk.till(GoTill{till::TillPage::stock});
    desk.till(ShowItem{"tea"});
    desk.till(SetStockOperation{operation});
    desk.till(SetReason{"x"});
    desk.till(OpenPad{till::PadKind::stock_to});
    desk.type("x");
    desk.till(OpenPad{till::PadKind::stock_quantity});
    desk.type("10");
    const std::size_t before = desk.effects.size();
    desk.till(DoStock{});
    EXPECT_EQ(desk.effects.size(), before);
    EXPECT_EQ(desk.state.till.message.value().text, text::Text::till_lot_needed);
    desk.till(ChooseLot{"", std::nullopt});
    desk.till(DoStock{});
    EXPECT_EQ(desk.effects.size(), before + 1) << "those without a lot, as chosen";
  }
}

// Regression: one old receipt blocked all goods without a lot.
TEST(TillLots, WithoutLotsTheGoodOnesAreSoldThoughOldOnesLieBesideThem) {
  Selling desk;
  desk.books.stock["tea"] = {{"", kGone, 5}, {"", kGood, 3}, {"", std::nullopt, 9}};
  desk.tell_books();
  desk.till(AddProduct{"tea"});
  desk.till(OpenPad{till::PadKind::quantity});
  desk.type("4");
  ASSERT_EQ(desk.cart().lines.size(), 2U);
  EXPECT_EQ(desk.cart().lines[0].expiry, kGood);
  EXPECT_EQ(desk.cart().lines[0].quantity, 3);
  EXPECT_EQ(desk.cart().lines[1].expiry, std::nullopt);
  EXPECT_EQ(desk.cart().lines[1].quantity, 1);
  EXPECT_FALSE(desk.cart().lines[1].below_zero());
  desk.books.stock["tea"] = {{"", kGone, 5}};
  desk.tell_books();
  desk.till(ChangeQuantity{desk.cart().lines[0].id, 1});
  EXPECT_EQ(desk.state.till.message.value().text, text::Text::refusal_pack_expired)
      << "only old ones are left";
}

TEST(TillLots, ACountOfOneRowIsOfThatExpiryAlone) {
  Selling desk("hoa");
  desk.books.stock["tea"] = {{"", kGone, 5}, {"", kGood, 3}};
  desk.tell_books();
  const auto counted = [&](bool row) {
    desk.till(GoTill{till::TillPage::stock});
    desk.till(ShowItem{"tea"});
    desk.till(SetStockOperation{till::StockOperation::count});
    if (row) desk.till(ChooseLot{"", kGood});
    desk.till(OpenPad{till::PadKind::stock_quantity});
    desk.type("2");
    desk.till(DoStock{});
    const StockCount count = std::get<BookCount>(desk.effects.back()).entry;
    desk.till(Booked{EntryKind::stock_receive});
    return count;
  };
  const StockCount all = counted(false), one = counted(true);
  EXPECT_FALSE(all.one_expiry);
  EXPECT_EQ(all.expected, 8);
  EXPECT_TRUE(one.one_expiry);
  EXPECT_EQ(one.item.expiry, kGood);
  EXPECT_EQ(one.expected, 3);
}

TEST(TillLots, WithoutLotsACountIsOfTheProduct) {
  Selling desk("hoa");
  desk.books.stock["tea"] = {{"", std::nullopt, 3}};
  desk.tell_books();
  desk.till(GoTill{till::TillPage::stock});
  desk.till(ShowItem{"tea"});
  desk.till(SetStockOperation{till::StockOperation::count});
  desk.till(OpenPad{till::PadKind::stock_quantity});
  desk.type("10");
  desk.till(DoStock{});
  EXPECT_EQ(desk.count<BookCount>(), 1);
}

}  // namespace
}  // namespace ocop::core
