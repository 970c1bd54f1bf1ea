#include "app/kiosk/till/checkout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "tests/core/till_fixture.h"

namespace ocop::till {
namespace {

using fixture::goods;
using fixture::kToday;
using fixture::line_of;
using fixture::offer_of;
using fixture::vnd;
using testing::ElementsAre;

Bill bill_of(std::int64_t due) {
  return {.due = {due}, .rule = {}, .tenders = {}};
}

TEST(Checkout, CashGivesChangeFromTheRoundedAmount) {
  const auto paid = pay_cash(bill_of(100300), {200000});
  ASSERT_TRUE(paid);
  EXPECT_TRUE(is_settled(*paid));
  EXPECT_EQ(rounding(*paid), Money{200});
  EXPECT_EQ(paid->tenders[0].amount, Money{100500});
  EXPECT_EQ(paid->tenders[0].given, Money{200000});
  EXPECT_EQ(paid->tenders[0].change, Money{99500});
}

TEST(Checkout, WithoutCashNothingIsRounded) {
  const auto paid = pay_vietqr(bill_of(100300), {100300}, "4821", "");
  ASSERT_TRUE(paid);
  EXPECT_TRUE(is_settled(*paid));
  EXPECT_EQ(rounding(*paid), Money{0});
}

TEST(Checkout, SplitPaymentsRoundOnlyTheCash) {
  const auto card = pay_card(bill_of(100300), {50200}, "A-17");
  ASSERT_TRUE(card);
  EXPECT_EQ(left(*card), Money{50100});
  EXPECT_EQ(left_in_cash(*card), Money{50000});
  const auto paid = pay_cash(*card, {50000});
  ASSERT_TRUE(paid);
  EXPECT_TRUE(is_settled(*paid));
  EXPECT_EQ(rounding(*paid), Money{-100});
}

TEST(Checkout, CashFirstThenTheExactRestByBank) {
  const auto part = pay_cash(bill_of(100300), {50000});
  ASSERT_TRUE(part);
  EXPECT_FALSE(is_settled(*part));
  EXPECT_EQ(left(*part), Money{50300});
  const auto paid = pay_vietqr(*part, {50300}, "123456", "");
  ASSERT_TRUE(paid);
  EXPECT_TRUE(is_settled(*paid));
  EXPECT_EQ(rounding(*paid), Money{0});
}

TEST(Checkout, WhatCannotBePaidIsRefused) {
  EXPECT_FALSE(pay_cash(bill_of(100300), {50300})) << "no multiple of the step";
  EXPECT_FALSE(pay_cash(bill_of(100300), {-1}));
  EXPECT_FALSE(pay_cash(bill_of(100300), {0}));
  EXPECT_FALSE(pay_vietqr(bill_of(1000), {1001}, "1234", ""));
  EXPECT_FALSE(pay_vietqr(bill_of(1000), {0}, "1234", ""));
  EXPECT_FALSE(pay_vietqr(bill_of(1000), {1000}, "123", ""));
  EXPECT_FALSE(pay_vietqr(bill_of(1000), {1000}, "12a4", ""));
  EXPECT_FALSE(pay_card(bill_of(1000), {1000}, ""));
  EXPECT_FALSE(pay_card(bill_of(1000), {1000}, "a\nb"));
  EXPECT_FALSE(pay_card(bill_of(1000), {-1000}, "a"));
  const auto paid = pay_cash(bill_of(1000), {1000});
  ASSERT_TRUE(paid);
  EXPECT_FALSE(pay_cash(*paid, {1000}));
  EXPECT_FALSE(pay_card(*paid, {1}, "a"));
}

TEST(Checkout, APaymentCanBeTakenBack) {
  const auto card = pay_card(bill_of(1000), {500}, "a");
  ASSERT_TRUE(card);
  const auto back = take_back(*card, 0);
  ASSERT_TRUE(back);
  EXPECT_EQ(left(*back), Money{1000});
  EXPECT_FALSE(take_back(*back, 0));
}

TEST(Checkout, QuickNotesAreWhatPeopleHandOver) {
  EXPECT_THAT(quick_cash({87500}),
              ElementsAre(Money{87500}, Money{90000}, Money{100000}, Money{200000}, Money{500000}));
  EXPECT_THAT(quick_cash({100000}), ElementsAre(Money{100000}, Money{200000}, Money{500000}));
  // 1.235.000 and 1.240.000, the smallest steps, are dropped: there are at most five.
  EXPECT_THAT(quick_cash({1234500}), ElementsAre(Money{1234500}, Money{1250000}, Money{1300000},
                                                 Money{1400000}, Money{1500000}));
}

TEST(Checkout, RandomPaymentsAlwaysAddUpToTheTotal) {
  std::mt19937_64 random(9);
  const auto up_to = [&](std::int64_t most) {
    return std::uniform_int_distribution<std::int64_t>(0, most)(random);
  };
  for (int round = 0; round < 5000; ++round) {
    Cart cart;
    cart.lines.push_back(line_of(goods("a", up_to(300000)), 1 + up_to(5)));
    cart.lines.push_back(line_of(goods("b", 1 + up_to(900)), 1 + up_to(50)));
    const auto priced = price_cart(cart.lines, {}, {}, {});
    Bill bill{.due = priced->due, .rule = {}, .tenders = {}};
    for (int part = 0; part < 3 && !is_settled(bill); ++part) {
      const Money some{up_to(left(bill).vnd)};
      const auto paid =
          up_to(1) == 0 ? pay_card(bill, some, "x") : pay_cash(bill, {some.vnd / 500 * 500});
      if (paid) bill = *paid;
    }
    if (!is_settled(bill)) {
      const auto rest = up_to(1) == 0 ? pay_vietqr(bill, left(bill), "1234", "")
                                      : pay_cash(bill, left_in_cash(bill) + Money{up_to(9) * 1000});
      ASSERT_TRUE(rest) << rest.error().sentence;
      bill = *rest;
    }
    const auto sale =
        close_sale(cart, bill, {.number = "N", .shift = 1, .staff = "s", .manager = {}});
    ASSERT_TRUE(sale) << sale.error().sentence;
    Money tendered;
    for (const Tender& tender : sale->tenders) {
      ASSERT_GE(tender.amount.vnd, 0);
      tendered += tender.amount;
      if (tender.kind == TenderKind::cash) {
        ASSERT_EQ(*tender.given - *tender.change, tender.amount);
        ASSERT_GE(tender.change->vnd, 0);
      }
    }
    Money amounts = sale->rounding;
    for (const SaleLine& line : sale->lines) amounts += line.amount;
    ASSERT_EQ(tendered, sale->total);
    ASSERT_EQ(amounts, sale->total);
  }
}

TEST(Checkout, TheSaleKeepsWhatWasCharged) {
  Cart cart = add({}, offer_of(goods("tea", 45000), {{"A", kToday, 1}}), 2, kToday)->cart;
  cart = *set_price(cart, cart.lines[0].id, Money{40000});
  cart = *set_cart_discount(cart, vnd(5000));
  cart = *set_cart_note(cart, "quà");
  const auto priced = price_cart(cart.lines, cart.discount, {}, {});
  const auto bill = pay_cash({.due = priced->due, .rule = {}, .tenders = {}}, {100000});
  const auto sale = close_sale(
      cart, *bill, {.number = "DL01-000123", .shift = 4, .staff = "lan", .manager = "hoa"});
  ASSERT_TRUE(sale);
  EXPECT_EQ(sale->number, "DL01-000123");
  EXPECT_EQ(sale->manager, "hoa");
  EXPECT_EQ(sale->total, Money{75000});
  EXPECT_EQ(sale->note, "quà");
  EXPECT_EQ(sale->lines[0].product.price, Money{40000});
  EXPECT_EQ(sale->lines[0].cart_discount, Money{5000});
  EXPECT_TRUE(sale->lines[0].below_zero);
}

TEST(Checkout, ASaleIsNotClosedBeforeItIsPaidOrAfterItChanged) {
  const Cart cart = add({}, offer_of(goods("tea", 45000)), 1, kToday)->cart;
  EXPECT_FALSE(close_sale({}, bill_of(0), {}));
  EXPECT_FALSE(close_sale(cart, bill_of(45000), {}));
  const auto paid = pay_cash(bill_of(45000), {45000});
  EXPECT_TRUE(close_sale(cart, *paid, {}));
  const auto two = set_quantity(cart, cart.lines[0].id, 2, offer_of(goods("tea", 45000)), kToday);
  EXPECT_FALSE(close_sale(two->cart, *paid, {}));
}

TEST(Checkout, APartIsAtMostWhatIsLeft) {
  EXPECT_FALSE(check_part(bill_of(50'000), {5'000'000}));
  EXPECT_FALSE(check_part(bill_of(50'000), {50'001}));
  EXPECT_FALSE(check_part(bill_of(50'000), {0}));
  EXPECT_TRUE(check_part(bill_of(50'000), {50'000}));
  const auto part = pay_card(bill_of(50'000), {30'000}, "1");
  EXPECT_FALSE(check_part(*part, {20'001}));
  EXPECT_TRUE(check_part(*part, {20'000}));
}

TEST(Checkout, NobodyHandsOverAMillionMoreThanIsDue) {
  EXPECT_TRUE(pay_cash(bill_of(50'000), {1'050'000}));
  EXPECT_FALSE(pay_cash(bill_of(50'000), {1'050'500}));
  EXPECT_FALSE(pay_cash(bill_of(50'000), {893'123'456'789})) << "an EAN from the scanner";
}

TEST(Checkout, ARestThatRoundsToNothingHasAKeyAndIsSettled) {
  const Bill bill = *pay_vietqr(bill_of(80'600), {80'500}, "1234", "");
  EXPECT_EQ(left(bill).vnd, 100);
  EXPECT_TRUE(takes_nothing(bill));
  EXPECT_THAT(cash_keys(bill), ElementsAre(Money{}));
  const auto settled = pay_cash(bill, {0});
  ASSERT_TRUE(settled);
  EXPECT_TRUE(is_settled(*settled));
  EXPECT_EQ(rounding(*settled).vnd, -100);
  EXPECT_THAT(cash_keys(bill_of(0)), ElementsAre(Money{})) << "what is given away";
  EXPECT_EQ(cash_keys(bill_of(87'500)), quick_cash({87'500}));
}

TEST(Checkout, AnOverriddenPriceLeavesTheCataloguesOnTheLine) {
  const Cart cart = add({}, offer_of(goods("tea", 45000)), 1, kToday)->cart;
  const Cart cheaper = *set_price(cart, cart.lines[0].id, Money{40000});
  const auto sale = close_sale(cheaper, *pay_cash(bill_of(40000), {40000}), {});
  ASSERT_TRUE(sale);
  EXPECT_EQ(sale->lines[0].product.price, Money{40000});
  EXPECT_EQ(sale->lines[0].list_price, Money{45000});
  const auto plain = close_sale(cart, *pay_cash(bill_of(45000), {45000}), {});
  EXPECT_FALSE(plain->lines[0].list_price);
}

}  // namespace
}  // namespace ocop::till
