#include "app/core/cart.h"

#include <algorithm>
#include <utility>

#include "app/core/pricing.h"

namespace ocop::core {

namespace {

constexpr std::size_t kLongestNote = 200;

Status check_quantity(std::int64_t quantity) {
  if (quantity < 1)
    return Error{"The quantity must be at least 1; to sell none, remove the line.",
                 "refusal.quantity_small",
                 {}};
  if (quantity > kLargestQuantity)
    return Error{"The quantity is larger than a till can sell; enter a smaller one.",
                 "refusal.quantity_large",
                 {}};
  return Done{};
}

Status check_note(const std::string& note) {
  if (note.size() > kLongestNote)
    return Error{"The note is too long; use fewer words.", "refusal.note_long", {}};
  return Done{};
}

/// The cart with one line changed, if the arithmetic can still carry it.
template <class Change>
Result<Cart> with_line(const Cart& cart, std::uint64_t id, Change change) {
  Cart changed = cart;
  const auto line = std::find_if(changed.lines.begin(), changed.lines.end(),
                                 [&](const CartLine& one) { return one.id == id; });
  if (line == changed.lines.end())
    return Error{"This line is no longer in the cart; choose another.", "refusal.line_gone", {}};
  change(*line);
  const auto priced = price_cart(changed.lines, changed.discount, {}, {});
  if (!priced) return priced.error();
  return changed;
}

/// The lots less what the cart already holds of them.
std::vector<LotOnHand> still_on_shelf(const Cart& cart, const Offer& offer) {
  std::vector<LotOnHand> lots = offer.lots;
  for (LotOnHand& lot : lots)
    for (const CartLine& line : cart.lines)
      if (line.product.id == offer.product.id && line.lot == lot.lot) lot.quantity -= line.quantity;
  return lots;
}

Result<LotChoice> lot_for(const Cart& cart, const Offer& offer, Date today) {
  if (!offer.lot.empty())
    return take_lot(offer.lots, offer.lot, offer.expiry, today, offer.withdrawn);
  // A pack that tells its expiry but no lot is still refused when expired.
  if (is_expired(offer.expiry, today)) return take_lot({}, "", offer.expiry, today);
  auto choice = choose_lot(still_on_shelf(cart, offer), today, offer.withdrawn);
  if (!choice) return choice.error();
  for (const LotOnHand& lot : offer.lots)
    if (choice->on_hand && lot.lot == choice->lot) choice->on_hand = lot.quantity;
  return choice;
}

}  // namespace

const CartLine* Cart::line(std::uint64_t id) const {
  for (const CartLine& one : lines)
    if (one.id == id) return &one;
  return nullptr;
}

Result<Added> add(const Cart& cart, const Offer& offer, std::int64_t quantity, Date today) {
  if (const auto fault = check_quantity(quantity); !fault) return fault.error();
  const auto choice = lot_for(cart, offer, today);
  if (!choice) return choice.error();
  Added added{.cart = cart, .line = 0, .warnings = {}};
  Cart& changed = added.cart;
  changed.removed.reset();
  auto line = std::find_if(changed.lines.begin(), changed.lines.end(), [&](const CartLine& one) {
    return one.product.id == offer.product.id && one.lot == choice->lot &&
           one.price() == offer.product.price;
  });
  if (line == changed.lines.end()) {
    CartLine fresh;
    fresh.id = changed.next_line++;
    fresh.product = offer.product;
    fresh.quantity = 0;
    line = changed.lines.insert(changed.lines.end(), std::move(fresh));
  }
  line->lot = choice->lot;
  line->expiry = choice->expiry;
  line->on_hand = choice->on_hand;
  // The same lot at another price is another line; both take from one shelf.
  for (const CartLine& other : changed.lines)
    if (line->on_hand && other.id != line->id && other.product.id == line->product.id &&
        other.lot == line->lot)
      *line->on_hand -= other.quantity;
  line->certificate_lapsed = is_expired(offer.certificate_until, today);
  line->quantity += quantity;
  added.line = line->id;
  if (line->below_zero()) added.warnings.push_back(CartWarning::below_zero);
  if (line->certificate_lapsed) added.warnings.push_back(CartWarning::certificate_lapsed);
  const auto priced = price_cart(changed.lines, changed.discount, {}, {});
  if (!priced) return priced.error();
  return added;
}

Result<Cart> set_quantity(const Cart& cart, std::uint64_t line, std::int64_t quantity) {
  if (const auto fault = check_quantity(quantity); !fault) return fault.error();
  return with_line(cart, line, [&](CartLine& one) { one.quantity = quantity; });
}

Result<Cart> set_discount(const Cart& cart, std::uint64_t line, const Discount& discount) {
  auto changed = with_line(cart, line, [&](CartLine& one) { one.discount = discount; });
  if (!changed || discount.kind != Discount::Kind::vnd) return changed;
  // Pricing would take the whole amount instead; whoever enters more has mistyped.
  const std::vector<CartLine> alone{*changed->line(line)};
  const auto priced = price_cart(alone, {}, {}, {});
  if (!priced) return priced.error();
  if (discount.value > priced->gross.vnd)
    return Error{"The discount is more than the line costs; enter a smaller one.",
                 "refusal.discount_line",
                 {}};
  return changed;
}

Result<Cart> set_price(const Cart& cart, std::uint64_t line, std::optional<Money> price) {
  return with_line(cart, line, [&](CartLine& one) { one.own_price = price; });
}

Result<Cart> set_note(const Cart& cart, std::uint64_t line, const std::string& note) {
  if (const auto fault = check_note(note); !fault) return fault.error();
  return with_line(cart, line, [&](CartLine& one) { one.note = note; });
}

Result<Cart> set_cart_discount(const Cart& cart, const Discount& discount) {
  const auto priced = price_cart(cart.lines, discount, {}, {});
  if (!priced) return priced.error();
  if (discount.kind == Discount::Kind::vnd && discount.value > priced->cart_discount.vnd)
    return Error{"The discount is more than the cart costs; enter a smaller one.",
                 "refusal.discount_cart",
                 {}};
  Cart changed = cart;
  changed.discount = discount;
  return changed;
}

Result<Cart> set_cart_note(const Cart& cart, const std::string& note) {
  if (const auto fault = check_note(note); !fault) return fault.error();
  Cart changed = cart;
  changed.note = note;
  return changed;
}

Result<Cart> remove(const Cart& cart, std::uint64_t line) {
  for (std::size_t at = 0; at < cart.lines.size(); ++at) {
    if (cart.lines[at].id != line) continue;
    Cart changed = cart;
    changed.removed = RemovedLine{.line = cart.lines[at], .at = at};
    changed.lines.erase(changed.lines.begin() + static_cast<std::ptrdiff_t>(at));
    return changed;
  }
  return Error{"This line is no longer in the cart; choose another.", "refusal.line_gone", {}};
}

Result<Cart> undo_remove(const Cart& cart) {
  if (!cart.removed)
    return Error{"Nothing was removed that could come back.", "refusal.nothing_removed", {}};
  Cart changed = cart;
  const auto at = std::min(cart.removed->at, cart.lines.size());
  changed.lines.insert(changed.lines.begin() + static_cast<std::ptrdiff_t>(at), cart.removed->line);
  changed.removed.reset();
  return changed;
}

Status still_good(const Cart& cart, Date today, const Recalls& recalls) {
  for (const CartLine& line : cart.lines) {
    const auto withdrawn = withdrawn_lots(recalls, line.product.id);
    if (const auto lot = take_lot({}, line.lot, line.expiry, today, withdrawn); !lot)
      return Error{line.product.name + ": " + lot.error().sentence, lot.error().key,
                   lot.error().values};
  }
  return Done{};
}

Result<Counter> hold(const Counter& counter) {
  if (counter.open.empty())
    return Error{"The cart is empty; there is nothing to put aside.", "refusal.hold_empty", {}};
  if (counter.held.size() >= Counter::kMostHeld)
    return Error{"Twenty carts wait already; finish one of them first.", "refusal.hold_many", {}};
  Counter changed = counter;
  changed.held.push_back(std::exchange(changed.open, {}));
  return changed;
}

Result<Counter> recall(const Counter& counter, std::size_t held) {
  if (held >= counter.held.size())
    return Error{"This cart no longer waits; choose another.", "refusal.held_gone", {}};
  Counter changed = counter;
  Cart back = changed.held[held];
  changed.held.erase(changed.held.begin() + static_cast<std::ptrdiff_t>(held));
  if (!changed.open.empty()) changed.held.push_back(std::move(changed.open));
  changed.open = std::move(back);
  return changed;
}

}  // namespace ocop::core
