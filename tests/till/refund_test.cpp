#include "app/kiosk/till/refunding.h"

#include <gtest/gtest.h>

#include <random>

#include "app/kiosk/till/checkout.h"
#include "tests/core/till_fixture.h"

namespace ocop::till {
namespace {

using fixture::by_weight;
using fixture::goods;
using fixture::line_of;
using fixture::vnd;

Sale sold(Cart cart, bool cash) {
  std::uint64_t id = 0;
  for (CartLine& line : cart.lines) line.id = ++id;
  const auto priced = price_cart(cart.lines, cart.discount, {}, {});
  Bill bill{.due = priced->due, .rule = {}, .tenders = {}};
  if (!is_settled(bill))
    bill = cash ? *pay_cash(bill, left_in_cash(bill)) : *pay_card(bill, bill.due, "1");
  return *close_sale(cart, bill, {.number = "N-1", .shift = 3, .staff = "lan", .manager = {}});
}

RefundHead head(TenderKind kind = TenderKind::card) {
  return {.number = "R-1",
          .shift = 4,
          .staff = "lan",
          .manager = "hoa",
          .reason = "khách trả lại",
          .kind = kind,
          .reference = {}};
}

Sale three_for_a_hundred(bool cash = false) {
  Cart cart;
  cart.lines.push_back(line_of(goods("tea", 100, 8), 3));
  cart.discount = vnd(200);
  return sold(cart, cash);
}

TEST(Refund, TheLastPieceBringsExactlyWhatIsLeft) {
  const Sale sale = three_for_a_hundred();  // 100 for three: 33, 34, 33
  std::vector<Refund> earlier;
  std::vector<std::int64_t> amounts;
  Money vat;
  for (int i = 0; i < 3; ++i) {
    const std::vector<RefundWish> one{{.line = 0, .quantity = 1, .restock = true}};
    const auto refund = make_refund(sale, false, earlier, one, head(), {});
    ASSERT_TRUE(refund) << refund.error().sentence;
    amounts.push_back(refund->lines[0].amount.vnd);
    vat += refund->lines[0].vat;
    earlier.push_back(*refund);
  }
  EXPECT_EQ(amounts, (std::vector<std::int64_t>{33, 34, 33}));
  EXPECT_EQ(vat, sale.vat);
  EXPECT_TRUE(refund_all(sale, earlier).empty());
}

TEST(Refund, NeverTakesBackMoreThanWasSold) {
  const Sale sale = three_for_a_hundred();
  const auto wish = [](std::int64_t quantity, std::size_t line = 0) {
    return std::vector<RefundWish>{{.line = line, .quantity = quantity, .restock = true}};
  };
  EXPECT_FALSE(make_refund(sale, false, {}, wish(4), head(), {}));
  EXPECT_FALSE(make_refund(sale, false, {}, wish(0), head(), {}));
  EXPECT_FALSE(make_refund(sale, false, {}, wish(-1), head(), {}));
  EXPECT_FALSE(make_refund(sale, false, {}, wish(1, 1), head(), {}));
  EXPECT_FALSE(make_refund(sale, false, {}, {}, head(), {}));
  auto twice = wish(1);
  twice.push_back(twice[0]);
  EXPECT_FALSE(make_refund(sale, false, {}, twice, head(), {}));
  const std::vector<Refund> earlier{*make_refund(sale, false, {}, wish(2), head(), {})};
  EXPECT_FALSE(make_refund(sale, false, earlier, wish(2), head(), {}));
  EXPECT_TRUE(make_refund(sale, false, earlier, wish(1), head(), {}));
}

TEST(Refund, NeedsAReasonAndASaleThatStands) {
  const Sale sale = three_for_a_hundred();
  RefundHead without = head();
  without.reason = "  ";
  EXPECT_FALSE(make_refund(sale, false, {}, refund_all(sale, {}), without, {}));
  EXPECT_FALSE(make_refund(sale, true, {}, refund_all(sale, {}), head(), {}));
}

TEST(Refund, AWholeCashSaleGivesBackWhatWasPaid) {
  Cart cart;
  cart.lines.push_back(line_of(by_weight("na", 65300), 350));  // 22.855, paid with 23.000
  const Sale sale = sold(cart, true);
  ASSERT_EQ(sale.total, Money{23000});
  for (const TenderKind kind : kTenderKinds) {
    const auto refund = make_refund(sale, false, {}, refund_all(sale, {}), head(kind), {});
    ASSERT_TRUE(refund);
    EXPECT_EQ(refund->total, Money{23000});
    EXPECT_EQ(refund->rounding, Money{145});
  }
}

TEST(Refund, RandomRefundsNeverExceedTheSaleAndEndExactly) {
  std::mt19937_64 random(4);
  const auto up_to = [&](std::int64_t most) {
    return std::uniform_int_distribution<std::int64_t>(0, most)(random);
  };
  for (int round = 0; round < 3000; ++round) {
    Cart cart;
    for (std::int64_t i = 0, count = up_to(3); i <= count; ++i)
      cart.lines.push_back(up_to(1) == 0
                               ? line_of(by_weight("w", up_to(90000)), 1 + up_to(3000))
                               : line_of(goods("p", up_to(90000)), 1 + up_to(5), vnd(up_to(900))));
    cart.discount = vnd(up_to(3000));
    const bool paid_cash = up_to(1) == 0;
    const bool back_cash = up_to(1) == 0;
    const Sale sale = sold(cart, paid_cash);
    std::vector<Refund> earlier;
    while (true) {
      auto wishes = refund_all(sale, earlier);
      if (wishes.empty()) break;
      if (earlier.size() < 6) {
        wishes.resize(
            static_cast<std::size_t>(1 + up_to(static_cast<std::int64_t>(wishes.size()) - 1)));
        for (RefundWish& wish : wishes) wish.quantity = 1 + up_to(wish.quantity - 1);
      }
      const auto refund = make_refund(sale, false, earlier, wishes,
                                      head(back_cash ? TenderKind::cash : TenderKind::vietqr), {});
      ASSERT_TRUE(refund) << refund.error().sentence;
      Money lines = refund->rounding;
      for (const RefundLine& line : refund->lines) {
        ASSERT_GE(line.amount.vnd, 0);
        ASSERT_GE(line.vat.vnd, 0);
        lines += line.amount;
      }
      ASSERT_EQ(lines, refund->total);
      ASSERT_EQ(refund->tenders[0].amount, refund->total);
      ASSERT_GE(refund->total.vnd, 0);
      if (back_cash) {
        ASSERT_EQ(refund->total.vnd % 500, 0);
      }
      earlier.push_back(*refund);
    }
    std::vector<Money> amounts(sale.lines.size());
    Money total;
    for (const Refund& refund : earlier) {
      total += refund.total;
      for (const RefundLine& line : refund.lines) amounts[line.line] += line.amount;
    }
    for (std::size_t i = 0; i < amounts.size(); ++i) ASSERT_EQ(amounts[i], sale.lines[i].amount);
    ASSERT_LE(total, sale.total);
    if (!back_cash || paid_cash) {
      ASSERT_EQ(total, sale.total);
    }
  }
}

TEST(Refund, PieceByPieceInCashEachGivesItsShareAndTheLastOneTheRest) {
  Cart cart;
  cart.lines.push_back(line_of(goods("cake", 300, 8), 10));
  const Sale sale = sold(cart, true);
  ASSERT_EQ(sale.total, Money{3000});
  std::vector<Refund> earlier;
  Money given;
  for (int piece = 1; piece <= 10; ++piece) {
    const std::vector<RefundWish> one{{.line = 0, .quantity = 1, .restock = true}};
    const auto refund = make_refund(sale, false, earlier, one, head(TenderKind::cash), {});
    ASSERT_TRUE(refund);
    given += refund->total;
    EXPECT_LE(std::abs(given.vnd - piece * 300), 250) << "after piece " << piece;
    earlier.push_back(*refund);
  }
  EXPECT_EQ(given, sale.total);
}

TEST(Refund, WhatCashRoundedAnotherWayOfPayingMakesGood) {
  Cart cart;
  cart.lines.push_back(line_of(goods("cake", 300, 8), 3));
  const Sale sale = sold(cart, false);
  const std::vector<RefundWish> one{{.line = 0, .quantity = 1, .restock = true}};
  const auto cash = make_refund(sale, false, {}, one, head(TenderKind::cash), {});
  EXPECT_EQ(cash->total, Money{500});
  const std::vector<Refund> earlier{*cash};
  const auto card = make_refund(sale, false, earlier, one, head(TenderKind::card), {});
  EXPECT_EQ(card->total, Money{100});
}

TEST(Void, UndoesAWholeSaleOfTheOpenShift) {
  const Sale sale = three_for_a_hundred();
  const auto entry = make_void(sale, 3, false, {}, "lan", "", "bấm nhầm");
  ASSERT_TRUE(entry);
  EXPECT_EQ(entry->total, sale.total);
  ASSERT_EQ(entry->tenders.size(), 1U);
  EXPECT_EQ(entry->tenders[0].amount, sale.total);
  EXPECT_EQ(entry->tenders[0].reference, "");
}

TEST(Void, IsRefusedOnceTheShiftIsClosedOrTheSaleIsUndone) {
  const Sale sale = three_for_a_hundred();
  EXPECT_FALSE(make_void(sale, 4, false, {}, "lan", "", "x"));
  EXPECT_FALSE(make_void(sale, 3, true, {}, "lan", "", "x"));
  EXPECT_FALSE(make_void(sale, 3, false, {}, "lan", "", ""));
  const std::vector<Refund> earlier{
      *make_refund(sale, false, {}, refund_all(sale, {}), head(), {})};
  EXPECT_FALSE(make_void(sale, 3, false, earlier, "lan", "", "x"));
}

}  // namespace
}  // namespace ocop::till
