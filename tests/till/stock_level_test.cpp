#include "app/kiosk/till/stock_level.h"

#include <gtest/gtest.h>

namespace ocop::till {
namespace {

TEST(StockLevel, OfAProductWhoseStockIsNotKeptIsUnknown) {
  EXPECT_EQ(stock_level(std::nullopt, false, 5, 2000), StockLevel::unknown);
  EXPECT_EQ(stock_level(std::nullopt, true, 5, 2000), StockLevel::unknown);
}

TEST(StockLevel, IsNoneWhereNothingOrLessIsLeft) {
  EXPECT_EQ(stock_level(0, false, 5, 2000), StockLevel::none);
  EXPECT_EQ(stock_level(-3, true, 5, 2000), StockLevel::none);
}

TEST(StockLevel, RunsOutByPiecesOrWhereWeighedByGrams) {
  EXPECT_EQ(stock_level(5, false, 5, 2000), StockLevel::last_pieces);
  EXPECT_EQ(stock_level(6, false, 5, 2000), StockLevel::available);
  EXPECT_EQ(stock_level(2000, true, 5, 2000), StockLevel::last_pieces);
  EXPECT_EQ(stock_level(2001, true, 5, 2000), StockLevel::available);
}

TEST(StockLevel, NeverRunsOutWhereThePointWantsNoWarning) {
  EXPECT_EQ(stock_level(1, false, 0, 0), StockLevel::available);
}

}  // namespace
}  // namespace ocop::till
