// Paying, in one or more parts. Once nothing is left to pay, the sale is booked.
#include "app/kiosk/core/till_desk.h"

namespace ocop::core {

void TillDesk::take_bill(const Result<till::Bill>& bill) {
  if (!bill) return refuse(bill.error());
  t_.pay.bill = *bill;
  t_.pay.part.reset();
  t_.pay.qr.reset();
  if (till::is_settled(t_.pay.bill)) return book_sale();
  if (t_.pay.way == TenderKind::vietqr) ask_payment_qr();
}

void TillDesk::apply(const StartPay&) {
  if (!may_write() || !t_.shift_open()) return;
  if (!t_.pay.bill.tenders.empty()) {
    if (till::is_settled(t_.pay.bill)) book_sale();
    return;
  }
  const till::Cart& cart = t_.counter.open;
  if (cart.empty()) return;
  if (take_new_prices()) {  // staff must see the new total before payment begins
    if (t_.page == till::TillPage::pay) enter(till::TillPage::sell);
    return;
  }
  if (const auto good = sellable(); !good) return refuse(good.error());
  const CashRounding& rule = t_.settings->rounding;
  const auto priced = till::price_cart(cart.lines, cart.discount, {}, rule);
  if (!priced) return refuse(priced.error());
  if (!may_sell()) return;
  t_.pay.bill = {.due = priced->due, .rule = rule, .tenders = {}};
  t_.pay.take_way(TenderKind::cash);
  enter(till::TillPage::pay);
  // The total is zero.
  if (till::is_settled(t_.pay.bill)) book_sale();
}

void TillDesk::apply(const SetWay& action) {
  if (t_.busy || t_.page != till::TillPage::pay) return;
  if (action.way == TenderKind::vietqr && !t_.settings->bank)
    return say(text::Text::refusal_no_bank, {}, true);
  t_.pay.take_way(action.way);
  t_.pad = {};
  if (action.way == TenderKind::vietqr) ask_payment_qr();
}

std::string TillDesk::payment_code() const {
  return till::next_payment_code(t_.pay.bill, t_.books->next_sale);
}

void TillDesk::ask_payment_qr() {
  t_.pay.qr.reset();
  if (to_take().vnd <= 0) return;
  if (const auto good = sellable(); !good) {
    t_.pay.way = TenderKind::cash;
    return refuse(good.error());
  }
  effects_.emplace_back(MakePaymentQr{to_take(), t_.books->next_sale, payment_code()});
}

/// A code that is no longer the right one is ignored: another is on its way.
void TillDesk::apply(const PaymentQrMade& action) {
  if (t_.page != till::TillPage::pay || t_.pay.way != TenderKind::vietqr || !is_current(action.qr))
    return;
  if (sellable()) t_.pay.qr = action.qr;
}

void TillDesk::finish_part(std::int64_t value) {
  const Money amount{value};
  const auto fits = value > 0 ? till::check_part(t_.pay.bill, amount) : Status(Done{});
  if (!fits) {  // the pad stays open for a correction
    t_.pad.fresh = true;
    return refuse(fits.error());
  }
  t_.pad = {};
  t_.pay.part = value > 0 ? std::optional(amount) : std::nullopt;
  if (t_.pay.way == TenderKind::vietqr) ask_payment_qr();
}

void TillDesk::apply(const PayCash& action) {
  if (!may_write() || t_.page != till::TillPage::pay) return;
  if (action.given.vnd == 0 && till::is_settled(t_.pay.bill)) return book_sale();
  if (const auto good = sellable(); !good) return refuse(good.error());
  take_bill(till::pay_cash(t_.pay.bill, action.given));
}

/// The reference that the bank or card machine shows completes that part of the payment.
void TillDesk::finish_reference(const std::string& text) {
  if (t_.page == till::TillPage::refund) {
    t_.sales.refund.reference = text;
    return;
  }
  if (!may_write() || t_.page != till::TillPage::pay) return;
  if (const auto good = sellable(); !good) return refuse(good.error());
  if (t_.pay.way == TenderKind::vietqr && !t_.settings->bank)
    return say(text::Text::refusal_no_bank, {}, true);
  take_bill(t_.pay.way == TenderKind::vietqr
                ? till::pay_vietqr(t_.pay.bill, to_take(), text, payment_code())
                : till::pay_card(t_.pay.bill, to_take(), text));
}

void TillDesk::apply(const TakeBackTender& action) {
  if (t_.busy) return;
  const auto bill = till::take_back(t_.pay.bill, action.index);
  if (!bill) return refuse(bill.error());
  t_.pay.bill = *bill;
  note_undone(UndoneKind::payment);
  if (t_.pay.way == TenderKind::vietqr) ask_payment_qr();
}

void TillDesk::book_sale() {
  if (!may_write() || !t_.shift_open()) return;
  if (const auto good = sellable(); !good) return refuse(good.error());
  if (!may_sell()) return;
  const auto sale = till::close_sale(t_.counter.open, t_.pay.bill,
                                     {.number = t_.books->next_sale,
                                      .shift = t_.books->shift->shift,
                                      .staff = t_.staff,
                                      .manager = allowing_sale()});
  if (!sale) return refuse(sale.error());
  t_.done = {.number = sale->number, .total = sale->total, .change = {}, .cash = false};
  for (const Tender& tender : sale->tenders) {
    t_.done.cash |= tender.kind == TenderKind::cash;
    t_.done.change += tender.change.value_or(Money{});
  }
  t_.drawn.clear();
  book(BookSale{*sale});
}

void TillDesk::apply(const NextSale&) {
  if (t_.busy) return;
  enter(till::TillPage::sell);
}

}  // namespace ocop::core
