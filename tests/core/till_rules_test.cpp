// The till's rules: permissions, sales, and that nothing is booked twice.
#include "app/kiosk/core/till_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/kiosk/core/attract.h"
#include "tests/core/desk.h"

namespace ocop::core {
namespace {

TEST(TillAccess, NobodyIsInUntilThePinWasRight) {
  Desk desk;
  desk.till(ChooseStaff{"lan"});
  desk.type("1111");
  EXPECT_EQ(desk.count<CheckPin>(), 1);
  EXPECT_TRUE(desk.state.till.pad.text.empty()) << "a PIN is not kept";
  desk.till(PinChecked{.staff = "lan", .right = false});
  EXPECT_TRUE(desk.state.till.staff.empty());
  desk.till(AddProduct{"tea"});
  EXPECT_TRUE(desk.cart().empty());
}

TEST(TillAccess, ALockedPersonsPinIsNotEvenAskedFor) {
  Desk desk;
  desk.till(ChooseStaff{"lan"});
  desk.type("1111");
  desk.till(PinChecked{.staff = "lan", .right = false, .locked_seconds = 60});
  desk.type("2468");
  EXPECT_EQ(desk.count<CheckPin>(), 1);
  desk.now += 60'000;
  desk.type("2468");
  EXPECT_EQ(desk.count<CheckPin>(), 2);
}

TEST(TillAccess, AManagerUnlocksAColleagueWhoMustWait) {
  Desk desk;
  desk.till(ChooseStaff{"lan"});
  desk.till(UnlockPerson{});
  EXPECT_EQ(desk.state.till.access.waiting, till::Waiting::nothing) << "she need not wait";
  desk.type("1111");
  desk.till(PinChecked{.staff = "lan", .right = false, .locked_seconds = 20});
  desk.till(UnlockPerson{});
  EXPECT_EQ(desk.state.till.access.chosen, "hoa");
  desk.type("2468");
  EXPECT_FALSE(std::get<CheckPin>(desk.effects.back()).sign_in);
  desk.till(PinChecked{.staff = "hoa", .right = true});
  ASSERT_EQ(desk.count<ForgiveTries>(), 1);
  const auto& forgiven = std::get<ForgiveTries>(desk.effects.back());
  EXPECT_EQ(forgiven.staff + " by " + forgiven.manager, "lan by hoa");
  EXPECT_TRUE(desk.state.till.staff.empty()) << "the manager did not come in";
  desk.type("2468");
  EXPECT_EQ(std::get<CheckPin>(desk.effects.back()).staff, "lan");
}

TEST(TillAccess, NobodyUnlocksWithoutAManagersPinOrHerself) {
  Desk desk;
  const auto must_wait = [&](const std::string& staff) {
    desk.till(ChooseStaff{staff});
    desk.type("1111");
    desk.till(PinChecked{.staff = staff, .right = false, .locked_seconds = 20});
    desk.till(UnlockPerson{});
  };
  must_wait("hoa");
  EXPECT_EQ(desk.state.till.message.value().text, text::Text::till_manager_only)
      << "the only manager";
  must_wait("lan");
  desk.till(ChooseStaff{"lan"});
  EXPECT_EQ(desk.state.till.access.chosen, "hoa") << "a seller is no manager";
  desk.type("1111");
  desk.till(PinChecked{.staff = "hoa", .right = false});
  desk.till(ChooseStaff{});
  EXPECT_EQ(desk.state.till.pad.kind, till::PadKind::none) << "back to everybody";
  desk.till(ChooseStaff{"hoa"});
  desk.type("2468");
  desk.till(PinChecked{.staff = "hoa", .right = true, .signed_in = true});
  EXPECT_EQ(desk.state.till.staff, "hoa");
  EXPECT_EQ(desk.count<ForgiveTries>(), 0);
}

TEST(TillAccess, LocksByItselfAfterTwoMinutesAndKeepsTheCart) {
  Selling desk;
  desk.act(Touched{});
  desk.till(AddProduct{"tea"});
  desk.now += 119'000;
  desk.act(Ticked{});
  EXPECT_EQ(desk.state.till.staff, "lan");
  desk.now += 1'000;
  desk.act(Ticked{});
  EXPECT_TRUE(desk.state.till.staff.empty());
  EXPECT_EQ(desk.count<NoteSignOut>(), 1);
  EXPECT_EQ(desk.cart().lines.size(), 1U);
}

TEST(TillAccess, GoingAwayWhileAPinIsCheckedLeavesNobodyInAndNothingStuck) {
  Desk desk;
  desk.till(ChooseStaff{"lan"});
  desk.type("2468");
  desk.till(LockTill{});
  desk.till(PinChecked{.staff = "lan", .right = true, .signed_in = true});
  EXPECT_TRUE(desk.state.till.staff.empty());
  EXPECT_FALSE(desk.state.till.busy);
  EXPECT_EQ(desk.count<NoteSignOut>(), 1) << "the ledger noted that she came in";
}

TEST(TillAccess, TheMarksOfTheExchangeSayWhatTheyMean) {
  Selling desk;
  desk.till(UplinkChanged{{1234, 95}});
  desk.till(ExplainMark{});
  EXPECT_EQ(desk.state.till.message->text, text::Text::till_unsent);
  EXPECT_EQ(desk.state.till.message->values, std::vector<std::string>{"1234"});
  EXPECT_TRUE(desk.state.till.message->bad) << "shown as a warning";
  desk.till(ExplainMark{.clock = true});
  EXPECT_EQ(desk.state.till.message->text, text::Text::till_clock_off);
  EXPECT_EQ(desk.state.till.message->values, std::vector<std::string>{"95"});
}

TEST(TillAccess, AManagerMayLeaveTheProgramAndASellerMayNot) {
  Selling seller;
  seller.act(StaffExit{});
  EXPECT_FALSE(seller.state.exit);
  Selling manager("hoa");
  manager.act(StaffExit{});
  EXPECT_TRUE(manager.state.exit);
}

TEST(TillAccess, WhoeverIsTakenOffTheListIsOut) {
  Selling desk;
  PrivateSettings fewer = two_people();
  fewer.staff.erase(fewer.staff.begin());
  desk.till(SettingsRead{std::make_shared<const PrivateSettings>(fewer)});
  EXPECT_TRUE(desk.state.till.staff.empty());
}

TEST(TillSale, TwoTapsOnPaidMakeOneSale) {
  Selling desk;
  desk.till(AddProduct{"tea"});
  desk.till(StartPay{});
  desk.till(PayCash{{100'000}});
  desk.till(PayCash{{100'000}});
  desk.till(StartPay{});
  EXPECT_EQ(desk.count<BookSale>(), 1);
  EXPECT_EQ(desk.state.till.page, till::TillPage::pay) << "not done before it is on disk";
  desk.till(Booked{EntryKind::sale});
  EXPECT_EQ(desk.state.till.page, till::TillPage::done);
  EXPECT_EQ(desk.state.till.done.change.vnd, 50'000);
  EXPECT_TRUE(desk.cart().empty());
}

TEST(TillSale, OneThatIsBookedWhileNobodyIsHereStandsThereAtTheSignIn) {
  Selling desk;
  desk.till(AddProduct{"tea"});
  desk.till(StartPay{});
  desk.till(PayCash{{100'000}});
  desk.till(LockTill{});
  desk.till(Booked{EntryKind::sale});
  desk.till(OpenTill{});
  desk.sign_in("hoa");
  EXPECT_EQ(desk.state.till.page, till::TillPage::done);
  EXPECT_EQ(desk.state.till.done.number, "DL01-000001");
  EXPECT_EQ(desk.state.till.done.change.vnd, 50'000);
  desk.till(LockTill{});
  desk.till(OpenTill{});
  desk.sign_in("lan");
  EXPECT_EQ(desk.state.till.page, till::TillPage::sell) << "it was seen";
}

TEST(TillSale, HowAnEntryEndedIsSaidToWhoeverComesBack) {
  Selling desk;
  desk.till(ShowItem{"tea"});  // a seller may record receipts alone
  desk.state.till.stock.draft.quantity = 5;
  desk.till(DoStock{});
  desk.till(LockTill{});
  desk.till(BookRefused{Error{"The disk is full.", "refusal.disk_full", {}}});
  desk.till(OpenTill{});
  desk.sign_in("lan");
  ASSERT_TRUE(desk.state.till.message);
  EXPECT_EQ(desk.state.till.message->text, text::Text::refusal_disk_full);
  desk.till(LockTill{});
  desk.till(OpenTill{});
  desk.sign_in("lan");
  EXPECT_FALSE(desk.state.till.message) << "it was said";
}

TEST(TillSale, ARefundThatIsBookedWhileNobodyIsHereLeavesNoDraftOfIt) {
  Selling desk;
  till::PastSale past;
  past.sale.number = "DL01-000009";
  past.sale.lines.resize(1);
  past.sale.lines[0].quantity = 2;
  desk.state.till.page = till::TillPage::refund;
  desk.state.till.sales.past = std::make_shared<const till::PastSale>(past);
  desk.state.till.busy = true;
  desk.till(LockTill{});
  desk.till(Booked{EntryKind::refund});
  EXPECT_EQ(desk.count<LoadSale>(), 1) << "the sale is looked at anew";
  desk.till(OpenTill{});
  desk.sign_in("lan");
  EXPECT_EQ(desk.state.till.page, till::TillPage::sale);
  ASSERT_TRUE(desk.state.till.message);
  EXPECT_EQ(desk.state.till.message->text, text::Text::till_refunded);
}

TEST(TillSale, ARefusedSaleKeepsCartAndMoneyAndCanBeWrittenAgain) {
  Selling desk;
  desk.till(AddProduct{"tea"});
  desk.till(StartPay{});
  desk.till(PayCash{{50'000}});
  desk.till(BookRefused{Error{"The disk is full.", "refusal.disk_full", {}}});
  ASSERT_TRUE(desk.state.till.message);
  EXPECT_EQ(desk.state.till.message->text, text::Text::refusal_disk_full);
  EXPECT_EQ(desk.cart().lines.size(), 1U);
  EXPECT_EQ(desk.state.till.pay.bill.tenders.size(), 1U);
  desk.till(StartPay{});
  EXPECT_EQ(desk.count<BookSale>(), 2);
}

TEST(TillSale, NothingIsBegunWhileTheLedgerRefuses) {
  Selling desk;
  desk.books.refusal = Error{"The disk is full.", "refusal.disk_full", {}};
  desk.tell_books();
  desk.till(AddProduct{"tea"});
  desk.till(StartPay{});
  EXPECT_EQ(desk.state.till.page, till::TillPage::sell);
}

TEST(TillSale, CashIsRoundedAndOtherWaysAreNot) {
  Selling desk;
  desk.till(AddProduct{"rice"});
  desk.till(StartPay{});
  EXPECT_EQ(till::left_in_cash(desk.state.till.pay.bill).vnd, 40'500);
  desk.till(SetWay{TenderKind::vietqr});
  ASSERT_EQ(desk.count<MakePaymentQr>(), 1);
  EXPECT_EQ(std::get<MakePaymentQr>(desk.effects.back()).amount.vnd, 40'300);
  desk.till(OpenPad{till::PadKind::reference});
  desk.type("1234");
  ASSERT_EQ(desk.count<BookSale>(), 1);
  EXPECT_EQ(std::get<BookSale>(desk.effects.back()).sale.total.vnd, 40'300);
}

TEST(TillSale, WithoutAnAccountForVietQrItSaysSoAndStaysWithCash) {
  Selling desk;
  desk.till(AddProduct{"tea"});
  desk.till(StartPay{});
  PrivateSettings poor = two_people();
  poor.bank.reset();
  desk.till(SettingsRead{std::make_shared<const PrivateSettings>(poor)});
  desk.till(SetWay{TenderKind::vietqr});
  EXPECT_EQ(desk.state.till.pay.way, TenderKind::cash);
  EXPECT_EQ(desk.count<MakePaymentQr>(), 0);
  ASSERT_TRUE(desk.state.till.message);
  EXPECT_EQ(desk.state.till.message->text, text::Text::refusal_no_bank);
}

TEST(TillSale, AnAccountThatMakesNoQrLeadsBackToCash) {
  Selling desk;
  desk.till(AddProduct{"tea"});
  desk.till(StartPay{});
  desk.till(SetWay{TenderKind::vietqr});
  desk.till(BookRefused{Error{"No such code.", "refusal.bad_bank", {}}, false});
  EXPECT_EQ(desk.state.till.pay.way, TenderKind::cash);
}

TEST(TillSale, ALargeDiscountAsksForAManagerInPlace) {
  Selling desk;
  desk.pay_half_price();
  EXPECT_EQ(desk.state.till.pad.kind, till::PadKind::manager_pin);
  desk.type("13579");
  EXPECT_FALSE(std::get<CheckPin>(desk.effects.back()).sign_in);
  desk.till(PinChecked{.staff = "hoa", .right = true});
  EXPECT_EQ(desk.state.till.page, till::TillPage::pay);
  EXPECT_EQ(desk.state.till.staff, "lan") << "the seller still sells";
  desk.till(PayCash{{25'000}});
  EXPECT_EQ(std::get<BookSale>(desk.effects.back()).sale.manager, "hoa");
}

TEST(TillSale, WhatAManagerAllowedHoldsForThatCartAlone) {
  Selling desk;
  desk.pay_half_price();
  desk.till(PinChecked{.staff = "hoa", .right = true});
  desk.till(GoTill{till::TillPage::sell});
  desk.till(AddProduct{"rice"});
  desk.till(StartPay{});
  EXPECT_EQ(desk.state.till.pad.kind, till::PadKind::manager_pin);
}

TEST(TillSale, WhatAManagerAllowedHoldsForThatDeedAlone) {
  Selling desk;
  desk.till(OpenDrawer{});
  desk.till(PinChecked{.staff = "hoa", .right = true});
  desk.till(BookRefused{Error{"The disk is full.", "refusal.disk_full", {}}});
  desk.pay_half_price();
  EXPECT_EQ(desk.state.till.pad.kind, till::PadKind::manager_pin)
      << "the drawer was allowed, not this";
  desk.till(ClosePad{});
  desk.till(OpenDrawer{});
  EXPECT_EQ(desk.state.till.pad.kind, till::PadKind::manager_pin) << "each time anew";
}

TEST(TillSale, ARefusedCopyEndsNoSaleThatIsBeingWritten) {
  Selling desk;
  desk.till(AddProduct{"tea"});
  desk.till(StartPay{});
  desk.till(PayCash{{50'000}});
  desk.till(BookRefused{Error{"No bank account.", "refusal.no_bank", {}}, false});
  desk.till(StartPay{});
  EXPECT_EQ(desk.count<BookSale>(), 1);
}

TEST(TillSale, APartlyPaidSaleIsNotLeftForTheCart) {
  Selling desk;
  desk.till(AddProduct{"tea"});
  desk.till(StartPay{});
  desk.till(PayCash{{20'000}});
  desk.till(GoTill{till::TillPage::sell});
  EXPECT_EQ(desk.state.till.page, till::TillPage::pay);
  desk.till(TillScan{.product = "rice"});
  EXPECT_EQ(desk.cart().lines.size(), 1U);
}

TEST(TillSale, AScanOnTheFinishedSaleBeginsTheNext) {
  Selling desk;
  desk.till(AddProduct{"tea"});
  desk.till(StartPay{});
  desk.till(PayCash{{50'000}});
  desk.till(Booked{EntryKind::sale});
  desk.till(TillScan{.product = "rice"});
  EXPECT_EQ(desk.state.till.page, till::TillPage::sell);
  EXPECT_EQ(desk.cart().lines.size(), 1U);
}

TEST(TillSale, AnUnknownCodeIsSaidAndChangesNothing) {
  Selling desk;
  desk.till(AddProduct{"tea"});
  desk.till(StartPay{});
  desk.till(OpenPad{till::PadKind::cash});
  desk.till(PadKey{"6"});
  desk.till(TillScan{});
  EXPECT_EQ(desk.state.till.page, till::TillPage::pay);
  EXPECT_EQ(desk.state.till.pad.text, "6");
  ASSERT_TRUE(desk.state.till.message);
  EXPECT_EQ(desk.state.till.message->text, text::Text::scan_unknown);
}

TEST(TillSale, WhatHasNoPriceHereIsNotSold) {
  Selling desk;
  auto shelf = test::shelf_of({{"guide", "tourism", "", "", "", 3, 0}});
  shelf->cards[0].weighed = true;
  desk.state.shelf = shelf;
  desk.till(TillScan{.product = "guide"});
  EXPECT_TRUE(desk.cart().empty());
  ASSERT_TRUE(desk.state.till.message);
  EXPECT_EQ(desk.state.till.message->text, text::Text::till_no_price);
}

TEST(TillShift, ADrawerWithoutASaleWantsAManager) {
  Selling desk;
  desk.till(OpenDrawer{});
  EXPECT_EQ(desk.count<BookDrawer>(), 0);
  desk.till(PinChecked{.staff = "hoa", .right = true});
  EXPECT_EQ(desk.count<BookDrawer>(), 1);
  Selling manager("hoa");
  manager.till(OpenDrawer{});
  EXPECT_EQ(manager.count<BookDrawer>(), 1);
}

TEST(TillStock, VisitorsReadWhatMayStillBeSold) {
  Desk desk;
  const Date gone{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{24}};
  desk.books.stock["tea"] = {{"L1", gone, 40}, {"L2", std::nullopt, 3}};
  desk.books.stock["rice"] = {{"", std::nullopt, 0}};
  desk.tell_books();
  ASSERT_TRUE(desk.state.stock);
  EXPECT_EQ(desk.state.stock->at("tea"), till::StockLevel::last_pieces)
      << "expired lots do not count";
  EXPECT_EQ(desk.state.stock->at("rice"), till::StockLevel::none);
}

TEST(TillStock, TheListOfWhatRunsOutFollowsTheBooks) {
  Selling desk;
  desk.books.stock["tea"] = {{"L1", std::nullopt, 2}};
  desk.books.stock["rice"] = {{"", std::nullopt, 40}};
  desk.tell_books();
  desk.till(GoTill{till::TillPage::stock});
  EXPECT_EQ(desk.state.till.sell.tiles.size(), 2U);
  desk.till(ShowLow{true});
  EXPECT_THAT(desk.state.till.sell.tiles, testing::ElementsAre(0U));
  desk.books.stock["tea"] = {{"L1", std::nullopt, 20}};
  desk.books.stock["rice"] = {{"", std::nullopt, -1}};
  desk.tell_books();
  EXPECT_THAT(desk.state.till.sell.tiles, testing::ElementsAre(1U));
  desk.till(GoTill{till::TillPage::sell});
  EXPECT_EQ(desk.state.till.sell.tiles.size(), 2U) << "everything is still sold";
}

}  // namespace
}  // namespace ocop::core
