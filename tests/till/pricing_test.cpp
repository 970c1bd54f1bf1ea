#include "app/kiosk/till/pricing.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "db/model/exact.h"
#include "tests/core/till_fixture.h"

namespace ocop::till {
namespace {

using fixture::by_weight;
using fixture::goods;
using fixture::line_of;
using fixture::percent;
using fixture::vnd;

Priced priced(const std::vector<CartLine>& lines, const Discount& discount = {},
              const Settlement& settlement = {}, const CashRounding& rule = {}) {
  const auto result = price_cart(lines, discount, settlement, rule);
  EXPECT_TRUE(result) << (result ? "" : result.error().sentence);
  return result ? *result : Priced{};
}

TEST(Pricing, PiecesCostTheirPriceTimesTheirNumber) {
  const auto one = priced({line_of(goods("tea", 45000), 3)});
  EXPECT_EQ(one.due, Money{135000});
  EXPECT_EQ(one.total, Money{135000});
}

TEST(Pricing, WeighedGoodsCostTheirGramsHalfUp) {
  EXPECT_EQ(priced({line_of(by_weight("na", 65000), 350)}).due, Money{22750});
  EXPECT_EQ(priced({line_of(by_weight("na", 1), 499)}).due, Money{0});
  EXPECT_EQ(priced({line_of(by_weight("na", 1), 500)}).due, Money{1});
  EXPECT_EQ(priced({line_of(by_weight("na", 333), 1)}).due, Money{0});
}

TEST(Pricing, VatIsContainedInThePriceHalfUp) {
  EXPECT_EQ(priced({line_of(goods("tea", 108000, 8), 1)}).vat, Money{8000});
  EXPECT_EQ(priced({line_of(goods("tea", 100000, 10), 1)}).vat, Money{9091});
  EXPECT_EQ(priced({line_of(goods("tea", 100000, 0), 1)}).vat, Money{0});
  // 21 * 5 / 105 is exactly 1; the first value that rounds up is 11 * 5 / 105 = 0.52.
  EXPECT_EQ(priced({line_of(goods("tea", 11, 5), 1)}).vat, Money{1});
  EXPECT_EQ(priced({line_of(goods("tea", 1, 100), 1)}).vat, Money{1});
}

TEST(Pricing, ADiscountInDongNeverExceedsTheLine) {
  const auto one = priced({line_of(goods("tea", 10000), 1, vnd(15000))});
  EXPECT_EQ(one.lines[0].discount, Money{10000});
  EXPECT_EQ(one.due, Money{0});
}

TEST(Pricing, ADiscountInPercentIsOfTheGrossHalfUp) {
  const auto one = priced({line_of(goods("tea", 33333), 1, percent(1250))});
  EXPECT_EQ(one.lines[0].discount, Money{4167});  // 4166.625
  EXPECT_EQ(one.due, Money{29166});
}

TEST(Pricing, TheCartsDiscountIsSpreadByLargestRemainder) {
  // 100 over 1:1:1 gives 33 each; the remaining đồng goes to the first.
  const auto even = priced(
      {line_of(goods("a", 1000), 1), line_of(goods("b", 1000), 1), line_of(goods("c", 1000), 1)},
      vnd(100));
  EXPECT_EQ(even.lines[0].cart_discount, Money{34});
  EXPECT_EQ(even.lines[1].cart_discount, Money{33});
  EXPECT_EQ(even.lines[2].cart_discount, Money{33});
  // 10 over 100:300:199: 1.67, 5.01, 3.32; the missing đồng goes to the first.
  const auto odd = priced(
      {line_of(goods("a", 100), 1), line_of(goods("b", 300), 1), line_of(goods("c", 199), 1)},
      vnd(10));
  EXPECT_EQ(odd.lines[0].cart_discount, Money{2});
  EXPECT_EQ(odd.lines[1].cart_discount, Money{5});
  EXPECT_EQ(odd.lines[2].cart_discount, Money{3});
}

TEST(Pricing, CashIsRoundedToFiveHundredHalfUp) {
  EXPECT_EQ(round_cash({10249}, {}), Money{10000});
  EXPECT_EQ(round_cash({10250}, {}), Money{10500});
  EXPECT_EQ(round_cash({10500}, {}), Money{10500});
  EXPECT_EQ(round_cash({0}, {}), Money{0});
  EXPECT_EQ(round_cash({10999}, {1000, CashRounding::Way::down}), Money{10000});
  EXPECT_EQ(round_cash({10001}, {1000, CashRounding::Way::up}), Money{11000});
  EXPECT_EQ(round_cash({10001}, {1, CashRounding::Way::half_up}), Money{10001});
}

TEST(Pricing, OnlyThePartPaidInCashIsRounded) {
  const std::vector<CartLine> lines{line_of(goods("tea", 100300), 1)};
  EXPECT_EQ(priced(lines, {}, {false, {}}).total, Money{100300});
  EXPECT_EQ(priced(lines, {}, {true, {}}).total, Money{100500});
  const auto split = priced(lines, {}, {true, {50200}});  // 50.100 in cash
  EXPECT_EQ(split.rounding, Money{-100});
  EXPECT_EQ(split.total, Money{100200});
  EXPECT_EQ(split.due, Money{100300});
}

TEST(Pricing, AnEmptyCartCostsNothing) {
  const auto none = priced({}, percent(5000), {true, {}});
  EXPECT_EQ(none.total, Money{0});
  EXPECT_TRUE(none.lines.empty());
}

TEST(Pricing, WhatNoTillSellsIsRefused) {
  const auto refused = [](const CartLine& line, const Discount& discount = {}) {
    const std::vector<CartLine> lines{line};
    return !price_cart(lines, discount, {}, {});
  };
  constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
  EXPECT_TRUE(refused(line_of(goods("a", 1), 0)));
  EXPECT_TRUE(refused(line_of(goods("a", 1), -1)));
  EXPECT_TRUE(refused(line_of(goods("a", 1), kMost)));
  EXPECT_TRUE(refused(line_of(goods("a", -1), 1)));
  EXPECT_TRUE(refused(line_of(goods("a", kMost), 1)));
  EXPECT_TRUE(refused(line_of(goods("a", kHighestPrice), kLargestQuantity)));
  EXPECT_TRUE(refused(line_of(goods("a", 1, -1), 1)));
  EXPECT_TRUE(refused(line_of(goods("a", 1, 101), 1)));
  EXPECT_TRUE(refused(line_of(goods("a", 1), 1, vnd(-1))));
  EXPECT_TRUE(refused(line_of(goods("a", 1), 1, percent(10001))));
  EXPECT_TRUE(refused(line_of(goods("a", 1), 1), vnd(-1)));
  EXPECT_TRUE(refused(line_of(goods("a", 1), 1), percent(10001)));
  const std::vector<CartLine> many(kMostLines + 1, line_of(goods("a", 1), 1));
  EXPECT_FALSE(price_cart(many, {}, {}, {}));
  const std::vector<CartLine> one{line_of(goods("a", 10), 1)};
  EXPECT_FALSE(price_cart(one, {}, {true, {11}}, {}));
}

TEST(Pricing, TheLargestSaleDoesNotOverflow) {
  const std::vector<CartLine> lines{line_of(goods("a", kHighestPrice), 50),
                                    line_of(goods("b", kHighestPrice - 1), 50)};
  const auto big = priced(lines, vnd(kLargestSale / 2 - 7), {true, {}});
  EXPECT_EQ(big.lines[0].amount + big.lines[1].amount, big.due);
  EXPECT_EQ(big.due, big.gross - Money{kLargestSale / 2 - 7});
}

class RandomCarts : public testing::Test {
 protected:
  std::int64_t up_to(std::int64_t most) {
    return std::uniform_int_distribution<std::int64_t>(0, most)(random_);
  }
  Discount discount() {
    switch (up_to(2)) {
      case 0:
        return vnd(up_to(up_to(1) == 0 ? 5000 : 5000000));
      case 1:
        return percent(up_to(10000));
      default:
        return {};
    }
  }
  CartLine line() {
    const std::int64_t price = up_to(up_to(1) == 0 ? 3000 : 900000);
    const int vat = static_cast<int>(up_to(12));
    return up_to(1) == 0 ? line_of(by_weight("w", price, vat), 1 + up_to(5000), discount())
                         : line_of(goods("p", price, vat), 1 + up_to(20), discount());
  }
  std::mt19937_64 random_{3};
};

TEST_F(RandomCarts, AddUpExactlyAndAreNeverNegative) {
  for (int round = 0; round < 20000; ++round) {
    std::vector<CartLine> lines;
    for (std::int64_t i = 0, count = up_to(8); i <= count; ++i) lines.push_back(line());
    const auto plain = priced(lines, discount());
    const Settlement settlement{.any_cash = up_to(1) == 0, .without_cash = {up_to(plain.due.vnd)}};
    const CashRounding rule{up_to(1) == 0 ? 500 : 1000, static_cast<CashRounding::Way>(up_to(2))};
    const auto one = priced(lines, discount(), {}, rule);
    Money amounts;
    Money shares;
    Money vat;
    for (const PricedLine& each : one.lines) {
      ASSERT_EQ(each.gross - each.discount - each.cart_discount, each.amount);
      ASSERT_GE(each.amount.vnd, 0);
      ASSERT_GE(each.discount.vnd, 0);
      ASSERT_GE(each.cart_discount.vnd, 0);
      ASSERT_LE(each.discount + each.cart_discount, each.gross);
      ASSERT_LE(each.vat, each.amount);
      amounts += each.amount;
      shares += each.cart_discount;
      vat += each.vat;
    }
    ASSERT_EQ(amounts, one.due);
    ASSERT_EQ(shares, one.cart_discount);
    ASSERT_EQ(vat, one.vat);
    ASSERT_EQ(one.gross - one.discounts, one.due);
    if (settlement.without_cash > one.due) continue;
    const auto paid = price_cart(lines, {}, {settlement.any_cash, {}}, rule);
    ASSERT_TRUE(paid);
    ASSERT_EQ(paid->due + paid->rounding, paid->total);
    ASSERT_GE(paid->total.vnd, 0);
    if (settlement.any_cash) {
      ASSERT_EQ(paid->total.vnd % rule.step_vnd, 0);
    }
    ASSERT_LT(std::abs(paid->rounding.vnd), rule.step_vnd);
  }
}

TEST_F(RandomCarts, SharesLieWithinOneDongOfTheirExactPart) {
  for (int round = 0; round < 5000; ++round) {
    std::vector<CartLine> lines;
    for (std::int64_t i = 0, count = up_to(20); i <= count; ++i) lines.push_back(line());
    const auto one = priced(lines, discount());
    const Money sum = one.due + one.cart_discount;
    if (sum.vnd == 0) continue;
    for (const PricedLine& each : one.lines) {
      const auto least =
          times_over(one.cart_discount.vnd, (each.gross - each.discount).vnd, sum.vnd);
      ASSERT_GE(each.cart_discount.vnd, least);
      ASSERT_LE(each.cart_discount.vnd, least + 1);
    }
  }
}

}  // namespace
}  // namespace ocop::till
