// Retrying an entry that the disk refused yields the same entry; an entry that merely looks the
// same is a new one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/desk.h"

namespace ocop::core {
namespace {

const Error kFull{"The disk is full.", "refusal.disk_full", {}};

struct Receiving : Selling {
  Receiving() {
    till(GoTill{till::TillPage::stock});
    till(ShowItem{"tea"});
  }
  void receive(const std::string& quantity) {
    till(OpenPad{till::PadKind::stock_quantity});
    type(quantity);
    till(DoStock{});
  }
  std::uint64_t last() const { return intent_of(effects.back()); }
};

TEST(TillIntent, ASecondTryIsTheSame) {
  Receiving desk;
  desk.receive("10");
  const auto first = desk.last();
  EXPECT_NE(first, 0U);
  desk.till(BookRefused{kFull});
  desk.till(DoStock{});
  EXPECT_EQ(desk.last(), first);
  desk.till(BookRefused{kFull});
  desk.till(LockTill{});
  desk.till(OpenTill{});
  desk.sign_in("lan");
  desk.till(DoStock{});
  EXPECT_EQ(desk.last(), first) << "also after signing in again";
}

TEST(TillIntent, ACashSlipThatIsTriedAgainIsTheSame) {
  Selling desk("hoa");
  desk.books.next_slip_in = "DL01-T000001";
  desk.tell_books();
  desk.till(GoTill{till::TillPage::slips});
  desk.till(SetSlipWay{CashWay::in});
  desk.till(OpenPad{till::PadKind::slip_amount});
  desk.type("500000");
  desk.till(DoSlip{});
  const auto first = intent_of(desk.effects.back());
  EXPECT_NE(first, 0U);
  desk.till(BookRefused{kFull});
  desk.till(CloseMessage{});
  desk.till(DoSlip{});
  EXPECT_EQ(intent_of(desk.effects.back()), first);
}

TEST(TillIntent, TheSameTypedAnewIsAnotherEntry) {
  Receiving desk;
  desk.receive("10");
  const auto first = desk.last();
  desk.till(BookRefused{kFull});
  desk.receive("10");
  EXPECT_NE(desk.last(), first);
}

TEST(TillIntent, WhatComesAfterABookedEntryIsAnother) {
  Receiving desk;
  desk.receive("10");
  const auto first = desk.last();
  desk.till(Booked{EntryKind::stock_receive, first});
  desk.receive("10");
  EXPECT_NE(desk.last(), first);
}

TEST(TillIntent, AnotherDeedIsAnotherEntryThoughNothingWasTyped) {
  Selling desk("hoa");
  desk.till(GoTill{till::TillPage::shift});
  desk.till(OpenDrawer{});
  const auto first = intent_of(desk.effects.back());
  desk.till(BookRefused{kFull});
  desk.till(PrintX{});
  EXPECT_NE(intent_of(desk.effects.back()), first);
}

TEST(TillIntent, ASaleThatIsThereAfterAllEndsThePaymentUnderItsOwnNumber) {
  Selling desk;
  desk.till(AddProduct{"tea"});
  desk.till(StartPay{});
  desk.till(PayCash{{50'000}});
  const auto first = intent_of(desk.effects.back());
  desk.till(BookRefused{kFull});
  desk.books.next_sale = "DL01-000002";
  desk.tell_books();
  desk.till(Booked{EntryKind::sale, first, "DL01-000001"});
  EXPECT_EQ(desk.state.till.page, till::TillPage::done);
  EXPECT_EQ(desk.state.till.done.number, "DL01-000001");
  EXPECT_TRUE(desk.cart().empty());
}

TEST(TillIntent, ASaleThatWasGivenUpAndIsThereAfterAllIsSaidAndTakesNothingAway) {
  Selling desk;
  desk.till(AddProduct{"tea"});
  desk.till(StartPay{});
  desk.till(PayCash{{50'000}});
  const auto first = intent_of(desk.effects.back());
  desk.till(BookRefused{kFull});
  desk.till(TakeBackTender{0});
  desk.till(Booked{EntryKind::sale, first, "DL01-000001"});
  EXPECT_EQ(desk.state.till.message.value().text, text::Text::refusal_recorded_already);
  EXPECT_EQ(desk.state.till.page, till::TillPage::pay);
  EXPECT_FALSE(desk.cart().empty());
}

}  // namespace
}  // namespace ocop::core
