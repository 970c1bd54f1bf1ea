#include "app/kiosk/till/shift_totals.h"

#include <gtest/gtest.h>

#include "app/kiosk/till/checkout.h"
#include "app/kiosk/till/refunding.h"
#include "tests/core/till_fixture.h"

namespace ocop::till {
namespace {

using fixture::goods;
using fixture::line_of;
using fixture::percent;

Sale sale_of(std::int64_t price, TenderKind kind, const Discount& discount = {}) {
  Cart cart;
  cart.lines.push_back(line_of(goods("tea", price, 8), 1));
  cart.lines.push_back(line_of(goods("na", price, 5), 1));
  cart.discount = discount;
  const Bill bill{.due = price_cart(cart.lines, discount, {}, {})->due, .rule = {}, .tenders = {}};
  const auto paid =
      kind == TenderKind::cash ? pay_cash(bill, {500000}) : pay_card(bill, bill.due, "7");
  return *close_sale(cart, *paid, {.number = "N", .shift = 1, .staff = "lan", .manager = {}});
}

ShiftFigures opened() {
  NoteCount notes;
  notes.pieces[0] = 1;
  notes.pieces[8] = 20;
  return figures_of(*open_shift(0, "lan", notes));
}

TEST(Shift, NotesAreSummed) {
  NoteCount notes;
  notes.pieces.fill(1);
  EXPECT_EQ(sum_of(notes)->vnd, 888000);
  notes.pieces[3] = -1;
  EXPECT_FALSE(sum_of(notes));
  notes.pieces[3] = std::int64_t{1} << 62;
  EXPECT_FALSE(sum_of(notes));
}

TEST(Shift, OpensWithTheNextNumberAndItsFloat) {
  const auto open = open_shift(6, "lan", {});
  ASSERT_TRUE(open);
  EXPECT_EQ(open->shift, 7);
  EXPECT_EQ(opened().float_cash, Money{520000});
}

TEST(Shift, OnlyCashIsExpectedInTheDrawer) {
  ShiftFigures figures = opened();
  count_sale(figures, sale_of(50000, TenderKind::cash));
  count_undone(figures, UndoneKind::cart, false);
  count_undone(figures, UndoneKind::line, false);
  count_undone(figures, UndoneKind::line, true);
  EXPECT_EQ(figures.undone, (Undone{0, 1, 0}));
  count_sale(figures, sale_of(30000, TenderKind::card));
  EXPECT_EQ(expected_cash(figures), Money{620000});
  EXPECT_EQ(figures.sales, 2);
  EXPECT_EQ(figures.net(), Money{160000});
  EXPECT_EQ(figures.tenders[2].net(), Money{60000});
}

TEST(Shift, RoundingIsTheSellersCashToo) {
  ShiftFigures figures = opened();
  count_sale(figures, sale_of(50150, TenderKind::cash));  // 100.300 becomes 100.500
  EXPECT_EQ(expected_cash(figures), Money{620500});
  EXPECT_EQ(figures.rounding, Money{200});
}

TEST(Shift, AVoidLeavesNothingBehindButItsCount) {
  ShiftFigures figures = opened();
  const Sale sale = sale_of(50150, TenderKind::cash, percent(1000));
  count_sale(figures, sale);
  EXPECT_NE(figures.discounts, Money{0});
  count_void(figures, *make_void(sale, 1, false, {}, "lan", "", "sai hàng"), sale);
  EXPECT_EQ(expected_cash(figures), Money{520000});
  EXPECT_EQ(figures.net(), Money{0});
  EXPECT_EQ(figures.rounding, Money{0});
  EXPECT_EQ(figures.discounts, Money{0});
  EXPECT_EQ(figures.vat_by_percent[8], VatFigures{});
  EXPECT_EQ(figures.voids, 1);
}

TEST(Shift, ARefundTakesCashAndVatBack) {
  ShiftFigures figures = opened();
  const Sale sale = sale_of(54000, TenderKind::card);
  count_sale(figures, sale);
  const std::vector<RefundWish> first{{.line = 0, .quantity = 1, .restock = true}};
  const auto refund = make_refund(sale, false, {}, first,
                                  {.number = "R",
                                   .shift = 1,
                                   .staff = "lan",
                                   .manager = "hoa",
                                   .reason = "hỏng",
                                   .kind = TenderKind::cash,
                                   .reference = {}},
                                  {});
  ASSERT_TRUE(refund);
  count_refund(figures, *refund, sale);
  EXPECT_EQ(expected_cash(figures), Money{520000 - 54000});
  EXPECT_EQ(figures.vat_by_percent[8], VatFigures{});
  EXPECT_EQ(figures.vat_by_percent[5].amount, Money{54000});
  EXPECT_EQ(figures.net(), Money{54000});
}

TEST(Shift, SlipsMoveTheExpectedCashAndNoTakings) {
  ShiftFigures figures = opened();
  count_sale(figures, sale_of(50000, TenderKind::cash));
  count_slip(figures, {.way = CashWay::in, .amount = {300'000}});
  count_slip(figures, {.way = CashWay::out, .amount = {70'000}});
  count_slip(figures, {.manager = "hoa", .way = CashWay::out, .amount = {200'000}});
  EXPECT_EQ(expected_cash(figures), Money{520'000 + 100'000 + 300'000 - 270'000});
  EXPECT_EQ(figures.net(), Money{100'000});
  EXPECT_EQ(figures.slips, (SlipFigures{{300'000}, {270'000}, 1, 2}));
  EXPECT_EQ(figures.paid_alone, Money{70'000});
}

TEST(Shift, ClosesWithTheNextZWhenTheCountIsRight) {
  ShiftFigures figures = opened();
  count_sale(figures, sale_of(50000, TenderKind::cash));
  NoteCount notes;
  notes.pieces[0] = 1;
  notes.pieces[2] = 1;
  notes.pieces[8] = 20;
  const auto closed = close_shift(figures, 11, "lan", notes, "");
  ASSERT_TRUE(closed);
  EXPECT_EQ(closed->z, 12);
  EXPECT_EQ(closed->difference, Money{0});
}

TEST(Shift, ADifferenceNeedsAnExplanation) {
  const ShiftFigures figures = opened();
  EXPECT_FALSE(close_shift(figures, 0, "lan", {}, ""));
  EXPECT_FALSE(close_shift(figures, 0, "lan", {}, "  \n"));
  EXPECT_FALSE(close_shift(figures, 0, "lan", {}, std::string(501, 'x')));
  const auto closed = close_shift(figures, 0, "lan", {}, "trả thừa nhầm");
  ASSERT_TRUE(closed);
  EXPECT_EQ(closed->difference, Money{-520000});
  EXPECT_EQ(closed->counted - closed->expected, closed->difference);
}

}  // namespace
}  // namespace ocop::till
