// The cart at the till. Any change cancels a manager's approval, which was of the cart before the
// change. A change made by a manager approves the cart.
#include <algorithm>
#include <utility>

#include "app/base/text/text_keys.h"
#include "app/kiosk/core/till_desk.h"
#include "app/kiosk/core/till_rules.h"

namespace ocop::core {

SoldProduct sold_product(const ProductCard& card) {
  return {.id = card.id,
          .name = card.name.in(Language::vi),
          .gtin = card.gtin,
          .producer = card.producer,
          .group = card.group,
          .unit = card.unit.in(Language::vi),
          .price = card.price.value_or(Money{}),
          .vat_percent = card.vat_percent,
          .weighed = card.weighed};
}

bool TillDesk::may_change_cart() {
  if (t_.busy) return false;
  if (t_.pay.bill.tenders.empty()) return true;
  say(text::Text::till_take_back_first, {}, true);
  return false;
}

void TillDesk::take_cart(const Result<till::Cart>& cart) {
  if (!cart) return refuse(cart.error());
  t_.counter.open = *cart;
  t_.counter.open.approved_by = role() == Role::manager ? t_.staff : std::string();
  if (!t_.counter.open.line(t_.sell.line)) t_.sell.line = 0;
}

till::Offer TillDesk::offer_of(SoldProduct product) const {
  till::Offer offer;
  offer.withdrawn = till::withdrawn_lots(s_.recalls(), product.id);
  if (const auto kept = t_.books->stock.find(product.id); kept != t_.books->stock.end())
    offer.lots = kept->second;
  offer.product = std::move(product);
  return offer;
}

void TillDesk::change_quantity(std::uint64_t line, std::int64_t quantity) {
  const CartLine* const one = t_.counter.open.line(line);
  if (!one || !t_.books) return;
  const till::Offer offer = offer_of(one->product);
  const bool fewer = quantity < one->quantity;  // removes goods as surely as removing the line
  const auto changed = till::set_quantity(t_.counter.open, line, quantity, offer, day());
  if (!changed) return refuse(changed.error());
  take_cart(changed->cart);
  if (fewer) note_undone(UndoneKind::line);
  if (!changed->warnings.empty()) say(text::Text::till_below_zero, {offer.product.name}, true);
}

void TillDesk::add_product(const TillScan& scan, std::int64_t quantity) {
  const ProductCard* card = s_.shelf ? s_.shelf->card(scan.product) : nullptr;
  if (!card) return say(text::Text::scan_unknown, {}, true);
  if (!card->price)
    return say(text::Text::till_no_price, {card->name.in(s_.preferences.language)}, true);
  till::Offer offer = offer_of(sold_product(*card));
  offer.lot = scan.lot;
  offer.expiry = scan.expiry;
  offer.certificate_until = card->certificate_until;
  const auto& lines = t_.counter.open.lines;
  const bool known = std::any_of(lines.begin(), lines.end(), [&](const CartLine& line) {
    return line.product.id == card->id;  // its line already shows a warning
  });
  const auto added = till::add(t_.counter.open, offer, quantity, day());
  if (!added) return refuse(added.error());
  take_cart(added->cart);
  t_.sell.line = added->line;
  ++t_.sell.added;
  for (const till::CartWarning warning : added->warnings) {
    const bool short_of = warning == till::CartWarning::below_zero;
    if (short_of || !known)
      say(short_of ? text::Text::till_below_zero : text::Text::till_certificate_lapsed,
          {card->name.in(s_.preferences.language)}, true);
  }
}

bool can_take_scan(const State& state) {
  if (state.route.screen != visit::Screen::staff || state.till.staff.empty()) return true;
  return !state.till.busy && state.till.pad.kind != till::PadKind::grams;
}

void TillDesk::apply(const AddProduct& action) {
  apply(TillScan{.product = action.id});
}

void TillDesk::apply(const TillScan& action) {
  if (t_.busy || t_.staff.empty() || !t_.books) return;
  if (t_.page == till::TillPage::stock || t_.page == till::TillPage::item) {
    if (action.product.empty()) return say(text::Text::scan_unknown, {}, true);
    apply(ShowItem{action.product});
    if (!action.lot.empty()) return apply(ChooseLot{action.lot, action.expiry});
    t_.stock.draft.expiry = action.expiry;
    return;
  }
  if (!t_.shift_open()) return say(text::Text::till_open_first, {}, true);
  if (!t_.pay.bill.tenders.empty()) return say(text::Text::till_take_back_first, {}, true);
  if (t_.page == till::TillPage::refund || t_.page == till::TillPage::close)
    return say(text::Text::till_finish_first, {}, true);
  const ProductCard* card = s_.shelf ? s_.shelf->card(action.product) : nullptr;
  // An unknown code must not remove a customer's payment from the screen.
  if (!card) return say(text::Text::scan_unknown, {}, true);
  // Goods that must not be sold are refused before they are weighed.
  if (!action.lot.empty() || action.expiry) {
    till::Offer offer = offer_of(sold_product(*card));
    offer.lot = action.lot;
    offer.expiry = action.expiry;
    if (const auto may = till::may_add(t_.counter.open, offer, day()); !may)
      return refuse(may.error());
  }
  const bool weighing = t_.pad.kind == till::PadKind::grams;
  if (t_.page != till::TillPage::sell) apply(NextSale{});
  if (weighing || t_.pad.kind != till::PadKind::find_product) t_.pad = {};
  if (card->price && card->weighed && !action.grams) {
    t_.sell.weighing = {card->id, action.lot, action.expiry};
    return open_pad(till::PadKind::grams);
  }
  add_product(action, card->weighed ? action.grams.value_or(1) : 1);
}

void TillDesk::list_tiles() {
  t_.sell.tiles.clear();
  if (!s_.shelf) return;
  const std::string wanted = text::fold(t_.sell.wanted);
  const bool low_only = t_.page == till::TillPage::stock && t_.stock.low_only;
  for (std::uint32_t i = 0; i < s_.shelf->cards.size(); ++i) {
    const ProductCard& card = s_.shelf->cards[i];
    if (!card.price || (!t_.sell.group.empty() && card.group != t_.sell.group)) continue;
    if (low_only && !till::runs_out(till::level_of(s_.stock.get(), card.id))) continue;
    if (wanted.empty() || text::fold(card.name.in(Language::vi)).find(wanted) != std::string::npos)
      t_.sell.tiles.push_back(i);
  }
}

void TillDesk::apply(const ShowGroup& action) {
  t_.sell.group = action.id;
  list_tiles();
}

void TillDesk::apply(const ChooseLine& action) {
  t_.sell.line = t_.sell.line == action.line ? 0 : action.line;
}

void TillDesk::apply(const ChangeQuantity& action) {
  const CartLine* line = t_.counter.open.line(action.line);
  if (!line || !may_change_cart()) return;
  t_.sell.line = action.line;
  change_quantity(action.line, line->quantity + action.by);
}

void TillDesk::apply(const RemoveLine& action) {
  if (!may_change_cart()) return;
  const auto cart = till::remove(t_.counter.open, action.line);
  take_cart(cart);
  if (cart) note_undone(cart->empty() ? UndoneKind::cart : UndoneKind::line);
}

void TillDesk::note_undone(UndoneKind what, bool back) {
  if (t_.shift_open()) effects_.emplace_back(NoteUndone{t_.staff, what, back});
}

void TillDesk::apply(const UndoRemove&) {
  if (!may_change_cart()) return;
  const UndoneKind what = t_.counter.open.empty() ? UndoneKind::cart : UndoneKind::line;
  const auto cart = till::undo_remove(t_.counter.open);
  take_cart(cart);
  if (cart) note_undone(what, true);
}

void TillDesk::apply(const HoldCart&) {
  if (may_change_cart()) hold_cart();
}

bool TillDesk::hold_cart() {
  const auto counter = till::hold(t_.counter);
  if (!counter) return refuse(counter.error()), false;
  t_.counter = *counter;
  t_.sell.line = 0;
  count_held(t_.counter.held.back());
  return true;
}

/// A cart on hold counts as cancelled until somebody takes it back in the same shift: its goods may
/// be gone, and after a restart or the shift's end nothing else would tell.
void TillDesk::count_held(till::Cart& cart) {
  cart.held_in = t_.shift_open() ? t_.books->shift->shift : 0;
  note_undone(UndoneKind::cart);
}

void TillDesk::apply(const RecallCart& action) {
  if (!may_change_cart()) return;
  const auto counter = till::recall(t_.counter, action.index);
  if (!counter) return refuse(counter.error());
  const bool swapped = !t_.counter.open.empty();
  t_.counter = *counter;
  t_.sell.line = 0;
  if (swapped) count_held(t_.counter.held.back());
  const std::int64_t held_in = std::exchange(t_.counter.open.held_in, 0);
  if (t_.shift_open() && held_in == t_.books->shift->shift) note_undone(UndoneKind::cart, true);
}

void TillDesk::set_discount(till::PadKind kind, std::int64_t value) {
  Discount discount{t_.pad.percent ? Discount::Kind::percent : Discount::Kind::vnd, value};
  if (value == 0) discount = {};
  const bool whole = kind == till::PadKind::cart_discount;
  const auto cart = whole ? till::set_cart_discount(t_.counter.open, discount)
                          : till::set_discount(t_.counter.open, t_.sell.line, discount);
  // If the discount is too large, the pad stays open for a correction.
  if (cart) t_.pad = {};
  take_cart(cart);
}

}  // namespace ocop::core
