// The pages of a payment and of a past sale, in all their states: every tender, parts, the button
// that settles, a sale that could not be written, voids and refunds; and the pads on top of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

#include "app/base/codec/qr.h"
#include "app/kiosk/till/checkout.h"
#include "app/kiosk/till/vietqr.h"
#include "tests/support/kiosk/audit_faults.h"
#include "tests/support/kiosk/shown_screen.h"
#include "tests/support/kiosk/till_at_work.h"

namespace ocop::screens {
namespace {

using test::at_work;
using test::kTillSizes;
using testing::IsEmpty;
using till::PadKind;
using till::TillPage;

Tender tender(TenderKind kind, std::int64_t amount, const std::string& reference = {}) {
  return {.kind = kind,
          .amount = {amount},
          .given = std::nullopt,
          .change = std::nullopt,
          .reference = reference};
}

class TillPaying : public testing::TestWithParam<std::tuple<Language, int>> {
 protected:
  /// Draws the page with normal and large text. The named controls must be there, whole.
  void judge(const std::string& what, core::State state, const std::vector<std::string>& controls) {
    const auto& [language, which] = GetParam();
    const auto [width, height] = kTillSizes[which];
    state.preferences.language = language;
    for (const bool large : {false, true}) {
      state.preferences.large_text = large;
      const ui::Audit audit = test::audit_of(state, width, height);
      EXPECT_THAT(test::faults_of(audit), IsEmpty()) << what << " large " << large;
      for (const std::string& name : controls) {
        const auto* const control = audit.find(name);
        EXPECT_TRUE(control != nullptr && control->visible == control->rect)
            << what << " large " << large << ": " << name;
      }
    }
  }
  static core::State paying(TenderKind way, std::vector<Tender> tenders = {}) {
    core::State state = at_work(TillPage::pay);
    PrivateSettings settings = *state.till.settings;
    settings.bank =
        BankAccount{"970436", "0123456789012345678", "HTX NA CHI LANG VA NONG SAN SACH"};
    state.till.settings = std::make_shared<const PrivateSettings>(settings);
    state.till.pay.way = way;
    state.till.pay.bill.rule = {.step_vnd = 1000, .way = CashRounding::Way::down};
    state.till.pay.bill.tenders = std::move(tenders);
    return state;
  }
};
INSTANTIATE_TEST_SUITE_P(All, TillPaying,
                         testing::Combine(testing::ValuesIn(kLanguages), testing::Range(0, 3)));

TEST_P(TillPaying, CashWholeOrTheRestOfParts) {
  judge("whole", paying(TenderKind::cash), {"pay/cash:0", "pay/way:0", "pay/cart"});
  judge("rest",
        paying(TenderKind::cash, {tender(TenderKind::card, 500'000, "ABC 1234-567890"),
                                  tender(TenderKind::vietqr, 500'000, "12345678901234567890"),
                                  tender(TenderKind::cash, 100'000)}),
        {"pay/cash:0", "pay/back:0", "pay/back:1", "pay/back:2"});
}

TEST_P(TillPaying, VietQrWithItsCodeAndWhileItIsMade) {
  core::State state = paying(TenderKind::vietqr, {tender(TenderKind::card, 500'000, "4321")});
  judge("made", state, {"pay/part", "pay/confirm"});
  const auto payload = till::vietqr_payload(
      {"970436", "0123456789012345678", false, Money{781'300}, "OCOP DLSK7Q2-000123"});
  const auto symbol = codec::qr_symbol(*payload);
  state.till.pay.qr =
      till::PaymentQr{{781'300},        symbol->cells,   symbol->modules,
                      "DLSK7Q2-000123", "OC1SP5BCZ3FA4", *state.till.settings->bank};
  judge("shown", state, {"pay/part", "pay/confirm", "pay/back:0"});
  state.till.pay.part = Money{123'456};
  judge("a part", state, {"pay/part", "pay/confirm"});
}

TEST_P(TillPaying, CardWholeOrAPart) {
  core::State state = paying(TenderKind::card);
  judge("whole", state, {"pay/part", "pay/confirm"});
  state.till.pay.part = Money{123'456};
  judge("a part", state, {"pay/part", "pay/confirm"});
}

TEST_P(TillPaying, ARestThatIsNothingInCashHasOneKey) {
  core::State state = paying(TenderKind::cash, {tender(TenderKind::card, 1'281'000, "4321")});
  ASSERT_TRUE(till::takes_nothing(state.till.pay.bill));
  judge("a rest of 300", state, {"pay/settle", "pay/back:0"});
  state.till.pay.bill = {.due = {}, .rule = {}, .tenders = {}};
  judge("a gift", state, {"pay/settle"});
}

TEST_P(TillPaying, ASaleThatCouldNotBeWrittenSaysWhyAndCanBeTriedAgain) {
  core::State state = paying(TenderKind::cash, {tender(TenderKind::card, 1'281'300, "4321")});
  judge("tried again", state, {"pay/again", "pay/back:0", "pay/cart"});
  till::Books books = *state.till.books;
  books.refusal = Error{"The disk is full.", "refusal.disk_full", {}};
  state.till.books = std::make_shared<const till::Books>(books);
  judge("refused", state, {"pay/again"});
}

TEST_P(TillPaying, PadsAboveTheCartThePaymentTheRefundAndTheStock) {
  const std::pair<TillPage, std::vector<PadKind>> pads[] = {
      {TillPage::sell,
       {PadKind::grams, PadKind::price, PadKind::line_discount, PadKind::cart_note}},
      {TillPage::pay, {PadKind::cash, PadKind::part, PadKind::reference}},
      {TillPage::item,
       {PadKind::stock_quantity, PadKind::stock_expiry, PadKind::stock_lot, PadKind::stock_to,
        PadKind::reason}},
      {TillPage::slips,
       {PadKind::slip_amount, PadKind::slip_statement, PadKind::slip_party, PadKind::slip_note}},
      {TillPage::close, {PadKind::notes, PadKind::explanation}},
      {TillPage::sales, {PadKind::find_sale}}};
  for (const auto& [page, kinds] : pads)
    for (const PadKind kind : kinds)
      for (const TenderKind way : kTenderKinds) {
        if (way != TenderKind::cash && page != TillPage::pay) continue;
        core::State state = paying(way);
        state.till.page = page;
        state.till.pad.kind = kind;
        state.till.pad.text = "1234";
        judge("pad " + std::to_string(static_cast<int>(kind)), state, {});
      }
}

/// A sale of many lines, paid with every tender, some of which were returned.
till::PastSale past_sale(const core::State& state) {
  till::PastSale past;
  past.sale.number = "DLSK7Q2-000122";
  past.sale.shift = 7;
  past.sale.staff = "lan";
  past.at_ms = 1'795'582'800'000;
  for (const CartLine& line : state.till.counter.open.lines) {
    SaleLine sold;
    sold.product = line.product;
    sold.product.weighed = past.sale.lines.empty();
    sold.quantity = 12'345;
    sold.gross = sold.amount = {12'345'000};
    past.sale.lines.push_back(sold);
    past.sale.total += sold.amount;
  }
  past.sale.tenders = {tender(TenderKind::cash, 100'000), tender(TenderKind::vietqr, 100'000),
                       tender(TenderKind::card, past.sale.total.vnd - 200'000)};
  return past;
}

Refund part_of(const Sale& sale, int number) {
  Refund refund;
  refund.number = "DLSK7Q2-R00000" + std::to_string(number);
  refund.sale = sale.number;
  refund.total = {1'234'500};
  RefundLine line;
  line.line = 1;
  line.product = sale.lines[1].product.id;
  line.quantity = 100;
  line.amount = refund.total;
  refund.lines = {line};
  return refund;
}

TEST_P(TillPaying, APastSaleWhateverBecameOfIt) {
  core::State state = at_work(TillPage::sale);
  judge("loading", state, {});
  state.till.printer.there = true;
  auto past = std::make_shared<till::PastSale>(past_sale(state));
  state.till.sales.past = past;
  judge("sold in this shift", state,
        {"sale/back", "sale/copy", "sale/refund", "sale/void", "reason:0", "reason:1", "reason:2",
         "reason/own"});
  past->refunds = {part_of(past->sale, 1), part_of(past->sale, 2), part_of(past->sale, 3)};
  judge("refunded in part", state, {"sale/back", "sale/copy", "sale/refund"});
  past->refunds.clear();
  past->voided = true;
  state.till.drawn = past->sale.number;
  judge("voided", state, {"sale/back", "sale/copy"});
}

TEST_P(TillPaying, ARefundByEachWay) {
  core::State state = at_work(TillPage::refund);
  auto past = std::make_shared<till::PastSale>(past_sale(state));
  past->refunds = {part_of(past->sale, 1)};
  state.till.sales.past = past;
  state.till.sales.refund.quantities.assign(past->sale.lines.size(), 0);
  state.till.sales.refund.quantities[0] = 1'250;
  for (const TenderKind kind : kTenderKinds) {
    state.till.sales.refund.kind = kind;
    const std::string what = "way " + std::to_string(static_cast<int>(kind));
    judge(what, state,
          {"refund/do", "refund/back", "back/more:0", "reason:0", "reason:1", "reason:2",
           "reason/own"});
    state.till.pad.kind = PadKind::reference;
    judge(what + " with the pad", state, {});
    state.till.pad.kind = PadKind::reason;
    judge(what + " with the keyboard", state, {});
    state.till.pad = {};
  }
}

}  // namespace
}  // namespace ocop::screens
