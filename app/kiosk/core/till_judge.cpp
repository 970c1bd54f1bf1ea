// Between the first line and the booking of a sale, a lot can expire or be recalled, and prices,
// the account or the limits can change. So the sale is checked when payment begins, at each part of
// the payment, when it is booked, and whenever something new arrives. If the cart can no longer be
// sold, the payment code is removed from the screen.
#include <utility>

#include "app/kiosk/core/till_desk.h"

namespace ocop::core {

namespace {

/// Error if the product is no longer sold here, or if its price differs from the line's.
Status still_listed(const CartLine& line, const visit::Shelf& shelf) {
  const std::string& name = line.product.name;
  const ProductCard* card = shelf.card(line.product.id);
  if (!card || !card->price || card->weighed != line.product.weighed)
    return Error{
        name + " is no longer in the catalogue; remove its line.", "refusal.product_gone", {name}};
  if (*card->price != line.product.price || card->vat_percent != line.product.vat_percent)
    return Error{"The price of " + name + " has changed; take back what is paid and pay again.",
                 "refusal.price_changed",
                 {name}};
  return Done{};
}

}  // namespace

Status TillDesk::sellable() const {
  const till::Cart& cart = t_.counter.open;
  if (s_.shelf)
    for (const CartLine& line : cart.lines)
      if (auto listed = still_listed(line, *s_.shelf); !listed) return listed;
  static const till::StockOnHand none;
  return till::still_good(cart, day(), s_.recalls(), t_.books ? t_.books->stock : none);
}

bool TillDesk::take_new_prices() {
  if (!s_.shelf) return false;
  till::Cart cart = t_.counter.open;
  std::string name;
  for (CartLine& line : cart.lines) {
    const auto listed = still_listed(line, *s_.shelf);
    if (listed || listed.error().key != "refusal.price_changed") continue;
    line.product = sold_product(*s_.shelf->card(line.product.id));
    name = line.product.name;
  }
  if (name.empty()) return false;
  const auto priced = till::price_cart(cart.lines, cart.discount, {}, {});
  if (!priced) {
    refuse(priced.error());
    return true;
  }
  take_cart(std::move(cart));
  say(text::Text::till_prices_changed, {name}, true);
  return true;
}

std::optional<till::Operation> TillDesk::operation_of(Role role) const {
  const till::Cart& cart = t_.counter.open;
  const auto priced = till::price_cart(cart.lines, cart.discount, {}, t_.settings->rounding);
  if (!priced) return std::nullopt;
  return till::operation_in_cart(role, cart, *priced, t_.settings->limits);
}

bool TillDesk::may_sell() {
  if (!operation_of(role()) || is_manager(t_.counter.open.approved_by)) return true;
  ask_manager(till::Waiting::pay);
  return false;
}

std::string TillDesk::allowing_sale() const {
  const std::string& by = t_.counter.open.approved_by;
  return by != t_.staff && is_manager(by) && operation_of(Role::seller) ? by : std::string();
}

bool TillDesk::is_current(const till::PaymentQr& qr) const {
  return t_.settings && t_.settings->bank == qr.account && t_.books &&
         t_.books->next_sale == qr.number && qr.amount == to_take() && qr.code == payment_code();
}

/// Replaces the payment code, or the one on its way, if it is no longer the right one.
void TillDesk::renew_code() {
  if (t_.pay.way != TenderKind::vietqr) return;
  if (t_.pay.qr && is_current(*t_.pay.qr)) return;
  const bool was_shown = t_.pay.qr.has_value();
  // Close the pad, so that no reference is typed for the old code.
  if (t_.pad.kind == till::PadKind::reference || t_.pad.kind == till::PadKind::part) t_.pad = {};
  if (!t_.settings->bank) {
    t_.pay.take_way(TenderKind::cash);
    return say(text::Text::refusal_no_bank, {}, true);
  }
  if (was_shown) say(text::Text::till_code_anew, {}, true);
  ask_payment_qr();
}

void TillDesk::apply(const LookAgain&) {
  t_.pay.judged_on = day();
  // An entry that is being written was already checked.
  if (t_.page != till::TillPage::pay || t_.busy || !t_.settings || !t_.books) return;
  const auto good = sellable();
  const bool begun = !t_.pay.bill.tenders.empty();
  if (!good) {
    t_.pay.take_way(TenderKind::cash);
    if (!begun) enter(till::TillPage::sell);
    return refuse(good.error());
  }
  if (!begun) t_.pay.bill.rule = t_.settings->rounding;
  renew_code();
}

}  // namespace ocop::core
