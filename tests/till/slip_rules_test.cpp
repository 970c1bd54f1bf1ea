#include "app/kiosk/till/slip_rules.h"

#include <gtest/gtest.h>

namespace ocop::till {
namespace {

const SlipDetails kDetails{.number = "DL01-C000001", .shift = 4, .staff = "lan", .manager = "hoa"};

SlipDraft banked() {
  return {.way = CashWay::out, .amount = Money{500'000}, .why = CashWhy::banked};
}

std::string refusal(const SlipDraft& draft) {
  const auto made = make_slip(draft, kDetails);
  return made ? "none" : made.error().key;
}

TEST(SlipRules, ASlipSaysWhatWasDraftedAndWhoAnswersForIt) {
  SlipDraft draft = banked();
  draft.party = "Ngân hàng";
  draft.note = "ca sáng";
  const auto slip = make_slip(draft, kDetails);
  ASSERT_TRUE(slip);
  EXPECT_EQ(*slip, (CashSlip{.number = "DL01-C000001",
                             .shift = 4,
                             .staff = "lan",
                             .manager = "hoa",
                             .way = CashWay::out,
                             .amount = {500'000},
                             .why = CashWhy::banked,
                             .statement = {},
                             .party = "Ngân hàng",
                             .note = "ca sáng"}));
}

TEST(SlipRules, TheAmountIsAboveZero) {
  SlipDraft draft = banked();
  for (const auto amount :
       {std::optional<Money>(), std::optional(Money{0}), std::optional(Money{-1})}) {
    draft.amount = amount;
    EXPECT_EQ(refusal(draft), "refusal.slip_amount");
  }
  draft.amount = Money{1};
  EXPECT_EQ(refusal(draft), "none");
}

TEST(SlipRules, EachWayHasItsOwnReasons) {
  for (const CashWay way : {CashWay::in, CashWay::out})
    for (const CashWhy why : kCashWhys) {
      const SlipDraft draft{.way = way,
                            .amount = Money{1},
                            .why = why,
                            .statement = "BK-7",
                            .party = "HTX Na",
                            .note = "x"};
      const bool fits = why == CashWhy::other || (why == CashWhy::change) == (way == CashWay::in);
      EXPECT_EQ(refusal(draft), fits ? "none" : "refusal.slip_why");
    }
}

TEST(SlipRules, AProducerIsPaidForAStatementAndNamed) {
  SlipDraft draft = banked();
  draft.why = CashWhy::producer;
  draft.party = "HTX Na";
  EXPECT_EQ(refusal(draft), "refusal.slip_statement");
  draft.statement = "BK-7";
  EXPECT_EQ(make_slip(draft, kDetails)->statement, "BK-7");
  draft.party = " ";
  EXPECT_EQ(refusal(draft), "refusal.slip_party");
  draft.why = CashWhy::banked;
  EXPECT_EQ(make_slip(draft, kDetails)->statement, "") << "left over from another reason";
}

TEST(SlipRules, WhatNoReasonSaysTheNoteDoes) {
  SlipDraft draft = banked();
  draft.why = CashWhy::other;
  EXPECT_EQ(refusal(draft), "refusal.slip_note");
  draft.note = "mua nước";
  EXPECT_EQ(refusal(draft), "none");
  draft.why = CashWhy::expense;
  EXPECT_EQ(refusal(draft), "refusal.slip_party");
}

TEST(SlipRules, ManySmallSlipsAreNoWayAroundTheLimit) {
  const RoleLimits limits{.seller_cash_out = {200'000}};
  ShiftFigures shift;
  CashSlip slip{.amount = {200'000}};
  slip.way = CashWay::out;
  EXPECT_TRUE(within_cash_limit(slip, shift, limits));
  slip.amount = {200'001};
  EXPECT_FALSE(within_cash_limit(slip, shift, limits));
  shift.paid_alone = {150'000};
  slip.amount = {50'001};
  EXPECT_FALSE(within_cash_limit(slip, shift, limits));
  slip.amount = {50'000};
  EXPECT_TRUE(within_cash_limit(slip, shift, limits));
  slip = {.way = CashWay::in, .amount = {9'000'000}};
  EXPECT_TRUE(within_cash_limit(slip, shift, {})) << "what comes in needs nobody";
  slip = {.way = CashWay::out, .amount = {1}};
  EXPECT_FALSE(within_cash_limit(slip, {}, {})) << "without a setting nothing goes out alone";
}

}  // namespace
}  // namespace ocop::till
