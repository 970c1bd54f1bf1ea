#include "app/kiosk/till/lot_choice.h"

#include <gtest/gtest.h>

#include "tests/core/till_fixture.h"

namespace ocop::till {
namespace {

using fixture::day;
using fixture::kToday;

std::string chosen(const std::vector<LotOnHand>& lots) {
  const auto choice = choose_lot(lots, kToday);
  return choice ? choice->lot : choice.error().sentence;
}

TEST(LotChoice, WhatExpiresFirstLeavesFirst) {
  EXPECT_EQ(chosen({{"B", day(2027, 1, 1), 5}, {"A", day(2027, 6, 1), 5}, {"C", {}, 5}}), "B");
  EXPECT_EQ(chosen({{"C", {}, 5}, {"A", day(2027, 6, 1), 1}}), "A");
}

TEST(LotChoice, EmptyLotsArePassedOver) {
  EXPECT_EQ(chosen({{"B", day(2027, 1, 1), 0}, {"A", day(2027, 6, 1), 5}}), "A");
}

TEST(LotChoice, ALotIsGoodThroughItsLastDay) {
  EXPECT_EQ(chosen({{"A", kToday, 5}}), "A");
  EXPECT_FALSE(choose_lot(std::vector<LotOnHand>{{"A", day(2026, 11, 22), 5}}, kToday));
}

TEST(LotChoice, ExpiredLotsArePassedOverWhileAGoodOneIsThere) {
  EXPECT_EQ(chosen({{"old", day(2026, 1, 1), 9}, {"A", day(2027, 6, 1), 1}}), "A");
}

TEST(LotChoice, WhereOnlyExpiredGoodsAreLeftTheSaleIsRefusedWithTheDay) {
  EXPECT_EQ(chosen({{"old", day(2026, 1, 9), 9}, {"A", day(2027, 6, 1), 0}}),
            "Lot old expired on 09/01/2026; take it off the shelf.");
}

TEST(LotChoice, WithNothingLeftTheNewestGoodLotIsTaken) {
  EXPECT_EQ(chosen({{"A", day(2027, 1, 1), 0}, {"B", day(2027, 2, 1), -2}}), "B");
  EXPECT_EQ(chosen({{"old", day(2026, 1, 1), 0}, {"B", day(2027, 2, 1), 0}}), "B");
}

TEST(LotChoice, WithoutBooksTheLotIsUnknown) {
  const auto choice = choose_lot({}, kToday);
  ASSERT_TRUE(choice);
  EXPECT_EQ(choice->lot, "");
  EXPECT_FALSE(choice->on_hand);
}

TEST(LotChoice, ThePacksOwnLotIsTaken) {
  const std::vector<LotOnHand> lots{{"A", day(2027, 1, 1), 4}, {"B", day(2027, 2, 1), 2}};
  const auto choice = take_lot(lots, "B", std::nullopt, kToday);
  ASSERT_TRUE(choice);
  EXPECT_EQ(choice->expiry, day(2027, 2, 1));
  EXPECT_EQ(choice->on_hand, 2);
  const auto unknown = take_lot(lots, "X", std::nullopt, kToday);
  ASSERT_TRUE(unknown);
  EXPECT_EQ(unknown->on_hand, 0);
}

TEST(LotChoice, APackThatExpiredByItsLabelOrByTheBooksIsRefused) {
  const std::vector<LotOnHand> lots{{"A", day(2026, 1, 1), 4}, {"B", day(2027, 2, 1), 2}};
  EXPECT_FALSE(take_lot(lots, "A", day(2028, 1, 1), kToday));
  EXPECT_FALSE(take_lot(lots, "B", day(2026, 11, 22), kToday));
  EXPECT_FALSE(take_lot({}, "", day(2026, 11, 22), kToday));
}

TEST(LotChoice, AWithdrawnLotIsPassedOverAndNeverTaken) {
  const std::vector<std::string> withdrawn{"A"};
  const std::vector<LotOnHand> both{{"A", day(2027, 1, 1), 5}, {"B", {}, 5}};
  EXPECT_EQ(choose_lot(both, kToday, withdrawn)->lot, "B");
  EXPECT_EQ(take_lot(both, "A", {}, kToday, withdrawn).error().sentence,
            "Lot A was withdrawn; put it aside, it must not be sold.");
  EXPECT_TRUE(take_lot(both, "B", {}, kToday, withdrawn));
}

TEST(LotChoice, AWithdrawnLotInStockIsNotTakenForAnotherThatRanOut) {
  const std::vector<std::string> withdrawn{"A"};
  EXPECT_FALSE(choose_lot(std::vector<LotOnHand>{{"A", {}, 5}, {"B", {}, 0}}, kToday, withdrawn));
  EXPECT_EQ(choose_lot(std::vector<LotOnHand>{{"A", {}, 0}, {"B", {}, 0}}, kToday, withdrawn)->lot,
            "B");
}

}  // namespace
}  // namespace ocop::till
