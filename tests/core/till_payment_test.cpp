// Payments: never more than is due, who approved what, and changes during a payment.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/base/codec/payment_code.h"
#include "app/kiosk/core/till_rules.h"
#include "tests/core/desk.h"

namespace ocop::core {
namespace {

struct Paying : Selling {
  explicit Paying(const std::string& who = "lan") : Selling(who) {}
  void pay_for(const char* product, TenderKind way = TenderKind::cash) {
    till(AddProduct{product});
    till(StartPay{});
    if (way != TenderKind::cash) till(SetWay{way});
  }
  void type_into(till::PadKind pad, const std::string& keys) {
    till(OpenPad{pad});
    type(keys);
  }
  /// Gives the bookkeeper's answer to the newest request for a code.
  void make_code() {
    const auto& ask = std::get<MakePaymentQr>(effects.back());
    till(PaymentQrMade{{ask.amount, {1}, 1, ask.number, ask.code, *state.till.settings->bank}});
  }
  void tell_settings(const PrivateSettings& settings) {
    till(SettingsRead{std::make_shared<const PrivateSettings>(settings)});
  }
  void release(const std::function<void(visit::Shelf&)>& change) {
    auto shelf = std::make_shared<visit::Shelf>(*state.shelf);
    change(*shelf);
    act(CatalogOpened{shelf});
  }
  void lock_and_return(const std::string& who) {
    till(LockTill{.idle = true});
    till(OpenTill{});
    sign_in(who);
  }
  const till::Till& now() const { return state.till; }
  text::Text said() const { return state.till.message.value().text; }
  const Sale& booked() const { return std::get<BookSale>(effects.back()).sale; }
};

TEST(TillPayment, APartThatIsMoreThanIsDueIsRefusedWhenItIsTyped) {
  for (const TenderKind way : {TenderKind::vietqr, TenderKind::card}) {
    Paying desk;
    desk.pay_for("tea", way);
    const int codes = desk.count<MakePaymentQr>();
    desk.type_into(till::PadKind::part, "5000000");
    EXPECT_EQ(desk.said(), text::Text::refusal_amount_over);
    EXPECT_FALSE(desk.now().pay.part);
    EXPECT_EQ(desk.now().pad.kind, till::PadKind::part) << "to be corrected";
    EXPECT_EQ(desk.count<MakePaymentQr>(), codes);
    desk.type("20000");
    EXPECT_EQ(desk.now().pay.part, Money{20'000});
  }
}

TEST(TillPayment, MoreCashThanAnybodyHandsOverIsRefused) {
  Paying desk;
  desk.pay_for("tea");
  desk.type_into(till::PadKind::cash, "893123456789");
  EXPECT_EQ(desk.count<BookSale>(), 0);
  EXPECT_EQ(desk.said(), text::Text::refusal_cash_amount);
}

TEST(TillPayment, WhatAManagerAllowedSurvivesTheLockAndOtherEntries) {
  Paying desk;
  desk.pay_half_price();
  desk.till(PinChecked{.staff = "hoa", .right = true});
  desk.till(PayCash{{10'000}});
  desk.till(Booked{EntryKind::x_report});
  desk.lock_and_return("lan");
  EXPECT_EQ(desk.now().page, till::TillPage::pay);
  desk.till(PayCash{{15'000}});
  ASSERT_EQ(desk.count<BookSale>(), 1);
  EXPECT_EQ(desk.booked().manager, "hoa");
}

TEST(TillPayment, ADiscountThatAManagerGaveNamesHerWhoeverFinishes) {
  Paying desk("hoa");
  desk.pay_half_price();
  desk.till(PayCash{{10'000}});
  desk.lock_and_return("lan");
  desk.till(PayCash{{15'000}});
  ASSERT_EQ(desk.count<BookSale>(), 1);
  EXPECT_EQ(desk.booked().staff, "lan");
  EXPECT_EQ(desk.booked().manager, "hoa");
}

TEST(TillPayment, AHeldCartKeepsWhatWasAllowedAndAChangedOneDoesNot) {
  Paying desk("hoa");
  desk.pay_half_price();
  desk.till(GoTill{till::TillPage::sell});
  desk.till(HoldCart{});
  desk.lock_and_return("lan");
  desk.till(RecallCart{0});
  desk.till(StartPay{});
  EXPECT_EQ(desk.now().page, till::TillPage::pay);
  desk.till(GoTill{till::TillPage::sell});
  desk.till(AddProduct{"rice"});
  desk.till(StartPay{});
  EXPECT_EQ(desk.now().pad.kind, till::PadKind::manager_pin);
}

TEST(TillPayment, OnlyAManagersPinAllows) {
  Paying desk;
  desk.pay_half_price();
  ASSERT_EQ(desk.now().pad.kind, till::PadKind::manager_pin);
  desk.till(ChooseStaff{"lan"});
  EXPECT_EQ(desk.now().access.chosen, "hoa");
  PrivateSettings settings = two_people();
  settings.staff[1].role = Role::seller;
  desk.tell_settings(settings);
  desk.till(PinChecked{.staff = "hoa", .right = true});
  EXPECT_EQ(desk.now().page, till::TillPage::sell);
  EXPECT_EQ(desk.said(), text::Text::till_manager_only);
}

TEST(TillPayment, RightsAreJudgedWhenItIsBooked) {
  Paying desk;
  desk.till(AddProduct{"tea"});
  desk.till(OpenPad{till::PadKind::cart_discount});
  desk.till(SetPadPercent{true});
  desk.type("10");
  desk.till(StartPay{});
  desk.till(PayCash{{10'000}});
  PrivateSettings strict = two_people();
  strict.limits.seller_discount_hundredths = 0;
  desk.tell_settings(strict);
  desk.till(PayCash{{35'000}});
  EXPECT_EQ(desk.count<BookSale>(), 0);
  EXPECT_EQ(desk.now().pad.kind, till::PadKind::manager_pin);
  desk.till(PinChecked{.staff = "hoa", .right = true});
  ASSERT_EQ(desk.count<BookSale>(), 1);
  EXPECT_EQ(desk.booked().manager, "hoa");
}

TEST(TillPayment, ARecallThatArrivesOnThePayPageStopsTheSale) {
  for (const bool begun : {false, true}) {
    Paying desk;
    desk.till(TillScan{.product = "tea", .lot = "A"});
    desk.till(StartPay{});
    if (begun) desk.till(PayCash{{20'000}});
    desk.till(SetWay{TenderKind::vietqr});
    desk.make_code();
    ASSERT_TRUE(desk.now().pay.qr);
    desk.release([](visit::Shelf& shelf) { shelf.recalls[{"tea", "A"}] = {}; });
    EXPECT_FALSE(desk.now().pay.qr) << "nobody pays for it";
    EXPECT_EQ(desk.said(), text::Text::refusal_lot_withdrawn);
    EXPECT_EQ(desk.now().page, begun ? till::TillPage::pay : till::TillPage::sell);
    desk.till(PayCash{{50'000}});
    desk.till(PayCash{{30'000}});
    EXPECT_EQ(desk.count<BookSale>(), 0);
    if (!begun) continue;
    desk.till(TakeBackTender{0});
    desk.till(GoTill{till::TillPage::sell});
    EXPECT_EQ(desk.now().page, till::TillPage::sell) << "there is a way out";
  }
}

TEST(TillPayment, ADayThatEndsInTheMiddleEndsTheLot) {
  Paying desk;
  desk.till(TillScan{.product = "tea", .lot = "A", .expiry = kDeskDay});
  desk.till(StartPay{});
  desk.state.today = Date{std::chrono::sys_days{kDeskDay} + std::chrono::days{1}};
  desk.act(Ticked{});
  EXPECT_EQ(desk.now().page, till::TillPage::sell);
  EXPECT_EQ(desk.said(), text::Text::refusal_lot_expired);
}

TEST(TillPayment, ACodeIsMadeAnewWithItsAccountAndWithdrawnWithoutOne) {
  Paying desk;
  desk.pay_for("tea", TenderKind::vietqr);
  desk.make_code();
  desk.till(OpenPad{till::PadKind::reference});
  PrivateSettings settings = two_people();
  settings.bank->account = "999";
  desk.tell_settings(settings);
  EXPECT_FALSE(desk.now().pay.qr);
  EXPECT_EQ(desk.now().pad.kind, till::PadKind::none) << "the new code is to be looked at first";
  EXPECT_EQ(desk.said(), text::Text::till_code_anew);
  EXPECT_EQ(desk.count<MakePaymentQr>(), 2);
  const auto& ask = std::get<MakePaymentQr>(desk.effects.back());
  const till::PaymentQr late{ask.amount, {1}, 1, ask.number, ask.code, *two_people().bank};
  desk.till(PaymentQrMade{late});
  EXPECT_FALSE(desk.now().pay.qr) << "of the account that is gone";
  desk.make_code();
  EXPECT_TRUE(desk.now().pay.qr);
  settings.bank.reset();
  desk.tell_settings(settings);
  EXPECT_FALSE(desk.now().pay.qr);
  EXPECT_EQ(desk.now().pay.way, TenderKind::cash);
  EXPECT_EQ(desk.said(), text::Text::refusal_no_bank);
}

TEST(TillPayment, ACodeIsMadeAnewWithTheSalesNumber) {
  Paying desk;
  desk.pay_for("tea", TenderKind::vietqr);
  desk.make_code();
  desk.books.next_sale = "DL02-000001";
  desk.tell_books();
  EXPECT_FALSE(desk.now().pay.qr);
  EXPECT_EQ(std::get<MakePaymentQr>(desk.effects.back()).number, "DL02-000001");
}

TEST(TillPayment, EachPartByVietQrHasACodeOfItsOwnThatTheSaleRecords) {
  Paying desk;
  desk.pay_for("tea", TenderKind::vietqr);
  desk.type_into(till::PadKind::part, "20000");
  const std::string first = std::get<MakePaymentQr>(desk.effects.back()).code;
  EXPECT_EQ(first, codec::payment_code("DL01-000001", 0));
  desk.make_code();
  desk.type_into(till::PadKind::reference, "1234");
  const std::string second = std::get<MakePaymentQr>(desk.effects.back()).code;
  EXPECT_EQ(second, codec::payment_code("DL01-000001", 1));
  desk.till(TakeBackTender{0});
  EXPECT_EQ(std::get<MakePaymentQr>(desk.effects.back()).code, first) << "free again";
  desk.make_code();
  desk.type_into(till::PadKind::reference, "5678");
  ASSERT_EQ(desk.count<BookSale>(), 1);
  ASSERT_EQ(desk.booked().tenders.size(), 1U);
  EXPECT_EQ(desk.booked().tenders[0].code, first);
  EXPECT_EQ(desk.booked().tenders[0].seen, SeenBy::staff);
}

TEST(TillPayment, ACodeOfAnotherPartIsIgnored) {
  Paying desk;
  desk.pay_for("tea", TenderKind::vietqr);
  desk.type_into(till::PadKind::part, "25000");
  const auto ask = std::get<MakePaymentQr>(desk.effects.back());
  desk.make_code();
  desk.type_into(till::PadKind::reference, "1234");
  EXPECT_FALSE(desk.now().pay.qr);
  desk.till(PaymentQrMade{{ask.amount, {1}, 1, ask.number, ask.code, *two_people().bank}});
  EXPECT_FALSE(desk.now().pay.qr) << "it asks the same amount, and was paid";
}

TEST(TillPayment, AnotherPriceIsSeenBeforeItIsPaid) {
  Paying desk;
  desk.till(AddProduct{"tea"});
  desk.till(LockTill{});
  desk.state.route = {visit::Screen::attract, {}};
  desk.release([](visit::Shelf& shelf) { shelf.cards[0].price = Money{60'000}; });
  desk.till(OpenTill{});
  desk.sign_in("lan");
  desk.till(StartPay{});
  EXPECT_EQ(desk.now().page, till::TillPage::sell);
  EXPECT_EQ(desk.said(), text::Text::till_prices_changed);
  EXPECT_EQ(desk.cart().lines[0].price(), Money{60'000});
  desk.till(StartPay{});
  EXPECT_EQ(desk.now().pay.bill.due, Money{60'000});
}

TEST(TillPayment, APriceThatChangesInTheMiddleIsNotBooked) {
  Paying desk;
  desk.pay_for("tea");
  desk.till(PayCash{{20'000}});
  desk.till(LockTill{});
  desk.state.route = {visit::Screen::attract, {}};
  desk.release([](visit::Shelf& shelf) { shelf.cards[0].price = Money{60'000}; });
  desk.till(OpenTill{});
  desk.sign_in("lan");
  desk.till(PayCash{{30'000}});
  EXPECT_EQ(desk.count<BookSale>(), 0);
  EXPECT_EQ(desk.said(), text::Text::refusal_price_changed);
}

TEST(TillPayment, WhatIsNoLongerInTheCatalogueIsNotSold) {
  Paying desk;
  desk.till(AddProduct{"tea"});
  auto shelf = test::shelf_of({{"rice", "food", "", "", "", 3, 40'300}});
  desk.state.shelf = shelf;
  desk.till(StartPay{});
  EXPECT_EQ(desk.now().page, till::TillPage::sell);
  EXPECT_EQ(desk.said(), text::Text::refusal_product_gone);
}

TEST(TillPayment, AnotherRoundingCountsUntilSomethingIsPaid) {
  Paying desk;
  desk.pay_for("rice");
  PrivateSettings whole = two_people();
  whole.rounding.step_vnd = 1'000;
  desk.tell_settings(whole);
  EXPECT_EQ(till::left_in_cash(desk.now().pay.bill).vnd, 40'000);
  desk.till(PayCash{{20'000}});
  desk.tell_settings(two_people());
  EXPECT_EQ(till::left_in_cash(desk.now().pay.bill).vnd, 20'000) << "as it was shown";
}

TEST(TillPayment, ARestThatRoundsToNothingAndAGiftAreSettledByOneKey) {
  Paying desk;
  desk.pay_for("rice", TenderKind::vietqr);
  desk.type_into(till::PadKind::part, "40200");
  desk.type_into(till::PadKind::reference, "1234");
  desk.till(SetWay{TenderKind::cash});
  desk.till(PayCash{});
  ASSERT_EQ(desk.count<BookSale>(), 1);
  EXPECT_EQ(desk.booked().total, Money{40'200});
  Paying gift("hoa");
  gift.till(AddProduct{"tea"});
  gift.till(OpenPad{till::PadKind::cart_discount});
  gift.till(SetPadPercent{true});
  gift.type("100");
  gift.till(StartPay{});
  gift.till(PayCash{});
  ASSERT_EQ(gift.count<BookSale>(), 1);
  EXPECT_EQ(gift.booked().total, Money{});
}

}  // namespace
}  // namespace ocop::core
