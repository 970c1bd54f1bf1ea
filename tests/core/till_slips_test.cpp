// Cash in and cash out at the till: what is booked, who must allow it, and what a blind close
// hides.
#include <gtest/gtest.h>

#include "app/kiosk/till/shift_totals.h"
#include "tests/core/desk.h"

namespace ocop::core {
namespace {

struct AtSlips : Selling {
  explicit AtSlips(const std::string& who = "lan") : Selling(who) {
    books.next_slip_in = "DL01-T000003";
    books.next_slip_out = "DL01-C000005";
    tell_books();
    till(GoTill{till::TillPage::slips});
  }
  void let_pay_out(std::int64_t vnd) {
    PrivateSettings settings = two_people();
    settings.limits.seller_cash_out = {vnd};
    till(SettingsRead{std::make_shared<const PrivateSettings>(settings)});
  }
  void draft(CashWay way, const char* amount) {
    till(SetSlipWay{way});
    till(OpenPad{till::PadKind::slip_amount});
    type(amount);
  }
  void pay_out(const char* amount) {
    draft(CashWay::out, amount);
    till(DoSlip{});
  }
  void allow() {
    type("2468");
    till(PinChecked{.staff = "hoa", .right = true});
  }
  const CashSlip& booked() const { return std::get<BookSlip>(effects.back()).slip; }
};

TEST(TillSlips, CashComesInByASellersWord) {
  AtSlips desk;
  desk.draft(CashWay::in, "500000");
  EXPECT_EQ(desk.state.till.slips.draft.why, CashWhy::change) << "the usual reason";
  desk.till(DoSlip{});
  ASSERT_EQ(desk.count<BookSlip>(), 1);
  EXPECT_EQ(desk.booked().number, "DL01-T000003");
  EXPECT_EQ(desk.booked().shift, 1);
  EXPECT_EQ(desk.booked().amount, Money{500'000});
  EXPECT_EQ(desk.booked().staff + " " + desk.booked().manager, "lan ");
  EXPECT_TRUE(desk.state.till.busy);
}

TEST(TillSlips, CashGoesOutByAManagersWordWhichHoldsOnce) {
  AtSlips desk;
  desk.pay_out("500000");
  EXPECT_EQ(desk.count<BookSlip>(), 0);
  EXPECT_EQ(desk.state.till.pad.kind, till::PadKind::manager_pin);
  desk.allow();
  ASSERT_EQ(desk.count<BookSlip>(), 1);
  EXPECT_EQ(desk.booked().number, "DL01-C000005");
  EXPECT_EQ(desk.booked().staff + " " + desk.booked().manager, "lan hoa");
  desk.till(Booked{EntryKind::cash_move, desk.state.till.intent.current});
  EXPECT_EQ(desk.state.till.slips.draft.amount, std::nullopt) << "the next one is a new one";
  desk.pay_out("500000");
  EXPECT_EQ(desk.count<BookSlip>(), 1);
}

TEST(TillSlips, WithinTheLimitASellerPaysOutAloneAndAManagerAlways) {
  AtSlips seller;
  seller.let_pay_out(200'000);
  seller.books.shift->paid_alone = {150'000};
  seller.tell_books();
  seller.pay_out("50000");
  ASSERT_EQ(seller.count<BookSlip>(), 1);
  EXPECT_EQ(seller.booked().manager, "");
  AtSlips over;
  over.let_pay_out(200'000);
  over.books.shift->paid_alone = {150'000};
  over.tell_books();
  over.pay_out("50001");
  EXPECT_EQ(over.count<BookSlip>(), 0) << "together with what went out before";
  AtSlips manager("hoa");
  manager.pay_out("9000000");
  ASSERT_EQ(manager.count<BookSlip>(), 1);
  EXPECT_EQ(manager.booked().staff + " " + manager.booked().manager, "hoa hoa");
}

TEST(TillSlips, WhatASlipLacksIsSaidAndNothingIsBooked) {
  AtSlips desk("hoa");
  desk.till(DoSlip{});
  EXPECT_EQ(desk.state.till.message.value().text, text::Text::refusal_slip_amount);
  desk.draft(CashWay::out, "500000");
  desk.till(SetSlipWhy{CashWhy::producer});
  desk.till(DoSlip{});
  EXPECT_EQ(desk.state.till.message.value().text, text::Text::refusal_slip_statement);
  desk.till(OpenPad{till::PadKind::slip_statement});
  desk.type("BK-7");
  desk.till(DoSlip{});
  EXPECT_EQ(desk.state.till.message.value().text, text::Text::refusal_slip_party);
  desk.till(OpenPad{till::PadKind::slip_party});
  desk.type("HTX");
  desk.till(OpenPad{till::PadKind::slip_note});
  desk.type("x");
  EXPECT_EQ(desk.count<BookSlip>(), 0);
  desk.till(DoSlip{});
  ASSERT_EQ(desk.count<BookSlip>(), 1);
  EXPECT_EQ(desk.booked().statement + desk.booked().party + desk.booked().note, "BK-7HTXx");
}

TEST(TillSlips, AnotherWayHasAnotherReason) {
  AtSlips desk;
  desk.draft(CashWay::in, "1");
  desk.till(SetSlipWay{CashWay::out});
  EXPECT_EQ(desk.state.till.slips.draft.why, CashWhy::banked);
  EXPECT_EQ(desk.state.till.slips.draft.amount, Money{1}) << "what was typed stays";
}

TEST(TillSlips, WithoutAShiftNoSlip) {
  AtSlips desk("hoa");
  desk.books.shift.reset();
  desk.tell_books();
  desk.pay_out("1000");
  EXPECT_EQ(desk.count<BookSlip>(), 0);
  EXPECT_EQ(desk.state.till.message.value().text, text::Text::till_open_first);
}

TEST(TillSlips, MoreMayBePaidOutThanTheBooksHave) {
  AtSlips desk("hoa");
  desk.pay_out("9999999999");
  EXPECT_EQ(desk.count<BookSlip>(), 1) << "a refusal would tell what a blind count must find";
}

TEST(TillSlips, ASlipIsPrintedAgainAndTheListIsAsked) {
  AtSlips desk;
  EXPECT_EQ(desk.count<LoadSlips>(), 1);
  desk.till(ReprintSlip{"DL01-T000001"});
  ASSERT_EQ(desk.count<PrintSlipCopy>(), 1);
  EXPECT_EQ(std::get<PrintSlipCopy>(desk.effects.back()).staff, "lan");
  desk.till(SlipsLoaded{std::vector<till::DatedSlip>(2)});
  EXPECT_EQ(desk.state.till.slips.last.size(), 2U);
  desk.till(SlipsLoaded{std::nullopt});
  EXPECT_EQ(desk.state.till.message.value().text, text::Text::till_unreadable);
}

TEST(TillSlips, TheCloseCountsThemAndTellsThem) {
  AtSlips desk;
  till::count_slip(*desk.books.shift, {.way = CashWay::in, .amount = {1'500'000}});
  till::count_slip(*desk.books.shift, {.way = CashWay::out, .amount = {1'000'000}});
  desk.tell_books();
  desk.till(GoTill{till::TillPage::close});
  desk.till(SetNote{0});
  desk.type("1");
  desk.till(ClosePad{});
  desk.till(CloseShift{});
  ASSERT_EQ(desk.count<BookShiftClose>(), 1) << "500.000 are there";
  EXPECT_EQ(std::get<BookShiftClose>(desk.effects.back()).close.slips,
            (SlipFigures{{1'500'000}, {1'000'000}, 1, 1}));
}

}  // namespace
}  // namespace ocop::core
