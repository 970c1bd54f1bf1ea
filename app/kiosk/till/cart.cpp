#include "app/kiosk/till/cart.h"

#include <algorithm>
#include <utility>

#include "app/kiosk/till/pricing.h"

namespace ocop::till {

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

/// Returns the cart with one line changed. Error if it can no longer be priced.
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

/// Returns the offered lots less what the cart already holds of them.
std::vector<LotOnHand> lots_outside(const Cart& cart, const Offer& offer) {
  std::vector<LotOnHand> lots = offer.lots;
  for (LotOnHand& lot : lots)
    for (const CartLine& line : cart.lines)
      if (line.product.id == offer.product.id &&
          are_alike(line.lot, line.expiry, lot.lot, lot.expiry))
        lot.quantity -= line.quantity;
  return lots;
}

/// A quantity of one lot.
struct Part {
  LotChoice lot;
  std::int64_t quantity = 0;
};

/// Returns what the books have of those goods, or nullopt if they keep no stock of the product or
/// do not know the lot.
std::optional<std::int64_t> on_hand_of(const Offer& offer, std::string_view lot,
                                       const std::optional<Date>& expiry) {
  for (const LotOnHand& one : offer.lots)
    if (are_alike(one.lot, one.expiry, lot, expiry)) return one.quantity;
  return std::nullopt;
}

/// Takes what is left of each lot, the first to expire first. What the books do not have comes from
/// the last good lot, because the goods are in the seller's hands. `lots` excludes what the cart
/// holds.
Result<std::vector<Part>> spread(std::vector<LotOnHand> lots, const Offer& offer,
                                 std::int64_t quantity, Date today) {
  std::vector<Part> parts;
  while (quantity > 0) {
    auto choice = choose_lot(lots, today, offer.withdrawn);
    if (!choice) return choice.error();
    const auto lot = std::find_if(lots.begin(), lots.end(), [&](const LotOnHand& one) {
      return are_alike(one.lot, one.expiry, choice->lot, choice->expiry);
    });
    const bool left = lot != lots.end() && lot->quantity > 0;
    const std::int64_t some = left ? std::min(quantity, lot->quantity) : quantity;
    if (left) lot->quantity -= some;
    quantity -= some;
    choice->on_hand = on_hand_of(offer, choice->lot, choice->expiry);
    parts.push_back({std::move(*choice), some});
  }
  return parts;
}

/// Returns the lots that a pack may belong to if its code contains only the day it expires.
std::vector<LotOnHand> lots_of_day(std::vector<LotOnHand> lots, std::optional<Date> expiry) {
  const auto same = [&](const LotOnHand& lot) { return lot.expiry == expiry; };
  if (expiry && std::any_of(lots.begin(), lots.end(), same))
    std::erase_if(lots, [&](const LotOnHand& lot) { return !same(lot); });
  return lots;
}

Result<std::vector<Part>> parts_of(const Cart& cart, const Offer& offer, std::int64_t quantity,
                                   Date today) {
  if (!offer.lot.empty()) {
    auto pack = take_lot(offer.lots, offer.lot, offer.expiry, today, offer.withdrawn);
    if (!pack) return pack.error();
    return std::vector<Part>{{std::move(*pack), quantity}};
  }
  // A pack whose code has an expiry but no lot is still refused when expired.
  if (is_expired(offer.expiry, today)) return take_lot({}, "", offer.expiry, today).error();
  return spread(lots_of_day(lots_outside(cart, offer), offer.expiry), offer, quantity, today);
}

/// Sets the line's on_hand. Other lines may hold the same lot at other prices; all take from the
/// same stock.
void count_on_hand(Cart& cart, CartLine& line, std::optional<std::int64_t> on_hand) {
  line.on_hand = on_hand;
  for (const CartLine& other : cart.lines)
    if (line.on_hand && other.id != line.id && other.product.id == line.product.id &&
        are_alike(other.lot, other.expiry, line.lot, line.expiry))
      *line.on_hand -= other.quantity;
}

/// Adds the part to the first line for which `same` holds, or to a new line made from `fresh`.
template <class Same>
CartLine& put(Cart& cart, const Part& part, CartLine fresh, Same same) {
  auto line = std::find_if(cart.lines.begin(), cart.lines.end(), same);
  if (line == cart.lines.end()) {
    fresh.id = cart.next_line++;
    fresh.quantity = 0;
    fresh.by_pack = false;
    fresh.lot = part.lot.lot;
    fresh.expiry = part.lot.expiry;
    line = cart.lines.insert(cart.lines.end(), std::move(fresh));
  }
  // The earlier date wins: a pack in the cart and the books may differ.
  if (part.lot.expiry && (!line->expiry || *part.lot.expiry < *line->expiry))
    line->expiry = part.lot.expiry;
  line->quantity += part.quantity;
  count_on_hand(cart, *line, part.lot.on_hand);
  return *line;
}

/// Returns how many of `more` the line's own lot still has, if a scanned pack named that lot; all
/// of them if the books do not know the lot.
std::int64_t more_of_pack(const Cart& cart, const CartLine& line, const Offer& offer,
                          std::int64_t more) {
  if (!line.by_pack) return 0;
  auto left = on_hand_of(offer, line.lot, line.expiry);
  if (!left) return more;
  for (const CartLine& one : cart.lines)
    if (one.product.id == line.product.id && are_alike(one.lot, one.expiry, line.lot, line.expiry))
      *left -= one.quantity;
  return std::clamp<std::int64_t>(*left, 0, more);
}

/// Returns the lots that an increase of a line comes from. Errors as in add().
Result<std::vector<Part>> more_of(const Cart& cart, const CartLine& line, const Offer& offer,
                                  std::int64_t more, Date today) {
  std::vector<Part> parts;
  const std::int64_t own = more_of_pack(cart, line, offer, more);
  if (own > 0) {
    auto pack = take_lot(offer.lots, line.lot, line.expiry, today, offer.withdrawn);
    if (!pack) return pack.error();
    parts.push_back({std::move(*pack), own});
  }
  if (own == more) return parts;
  std::vector<LotOnHand> lots = lots_outside(cart, offer);
  for (LotOnHand& lot : lots)
    if (are_alike(lot.lot, lot.expiry, line.lot, line.expiry)) lot.quantity -= own;
  auto others = spread(std::move(lots), offer, more - own, today);
  if (!others) return others.error();
  for (Part& part : *others) parts.push_back(std::move(part));
  return parts;
}

}  // namespace

std::int64_t pieces_in(const std::vector<CartLine>& lines) {
  std::int64_t pieces = 0;
  for (const CartLine& line : lines) pieces += line.product.weighed ? 1 : line.quantity;
  return pieces;
}

const CartLine* Cart::line(std::uint64_t id) const {
  for (const CartLine& one : lines)
    if (one.id == id) return &one;
  return nullptr;
}

Status may_add(const Cart& cart, const Offer& offer, Date today) {
  const auto parts = parts_of(cart, offer, 1, today);
  if (!parts) return parts.error();
  return Done{};
}

Result<Added> add(const Cart& cart, const Offer& offer, std::int64_t quantity, Date today) {
  if (const auto fault = check_quantity(quantity); !fault) return fault.error();
  const auto parts = parts_of(cart, offer, quantity, today);
  if (!parts) return parts.error();
  Added added{.cart = cart, .line = 0, .warnings = {}};
  Cart& changed = added.cart;
  changed.removed.reset();
  CartLine fresh;
  fresh.product = offer.product;
  bool short_of = false;
  const bool lapsed = is_expired(offer.certificate_until, today);
  for (const Part& part : *parts) {
    CartLine& line = put(changed, part, fresh, [&](const CartLine& one) {
      return one.product.id == offer.product.id &&
             are_alike(one.lot, one.expiry, part.lot.lot, part.lot.expiry) &&
             one.price() == offer.product.price;
    });
    line.by_pack |= !offer.lot.empty();
    line.certificate_lapsed = lapsed;
    short_of |= line.below_zero();
    added.line = line.id;
  }
  if (short_of) added.warnings.push_back(CartWarning::below_zero);
  if (lapsed) added.warnings.push_back(CartWarning::certificate_lapsed);
  const auto priced = price_cart(changed.lines, changed.discount, {}, {});
  if (!priced) return priced.error();
  return added;
}

Result<Added> set_quantity(const Cart& cart, std::uint64_t id, std::int64_t quantity,
                           const Offer& offer, Date today) {
  if (const auto fault = check_quantity(quantity); !fault) return fault.error();
  const CartLine* const line = cart.line(id);
  const std::int64_t more = line ? quantity - line->quantity : 0;
  if (more <= 0 || offer.lots.empty()) {
    auto changed = with_line(cart, id, [&](CartLine& one) { one.quantity = quantity; });
    if (!changed) return changed.error();
    return Added{.cart = std::move(*changed), .line = id, .warnings = {}};
  }
  const auto parts = more_of(cart, *line, offer, more, today);
  if (!parts) return parts.error();
  Added added{.cart = cart, .line = id, .warnings = {}};
  CartLine fresh = *line;
  // A discount in đồng applies to a line once, one in percent to each piece.
  if (fresh.discount.kind == Discount::Kind::vnd) fresh.discount = {};
  for (const Part& part : *parts) {
    const auto same = [&](const CartLine& one) {
      const bool own = one.id == id;
      return one.product.id == fresh.product.id &&
             are_alike(one.lot, one.expiry, part.lot.lot, part.lot.expiry) &&
             one.price() == fresh.price() && (own || one.discount == fresh.discount);
    };
    if (put(added.cart, part, fresh, same).below_zero())
      added.warnings.assign(1, CartWarning::below_zero);
  }
  const auto priced = price_cart(added.cart.lines, added.cart.discount, {}, {});
  if (!priced) return priced.error();
  return added;
}

Result<Cart> set_discount(const Cart& cart, std::uint64_t line, const Discount& discount) {
  auto changed = with_line(cart, line, [&](CartLine& one) { one.discount = discount; });
  if (!changed || discount.kind != Discount::Kind::vnd) return changed;
  // Pricing would cap it at the whole amount, but a higher one is a typing error.
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
  // The cart may have grown meanwhile.
  const auto priced = price_cart(changed.lines, changed.discount, {}, {});
  if (!priced) return priced.error();
  return changed;
}

Status still_good(const Cart& cart, Date today, const Recalls& recalls, const StockOnHand& stock) {
  for (const CartLine& line : cart.lines) {
    const auto withdrawn = withdrawn_lots(recalls, line.product.id);
    const auto kept = line.lot.empty() ? stock.end() : stock.find(line.product.id);
    const std::span<const LotOnHand> lots =
        kept == stock.end() ? std::span<const LotOnHand>() : kept->second;
    if (const auto lot = take_lot(lots, line.lot, line.expiry, today, withdrawn); !lot)
      return Error{line.product.name + ": " + lot.error().sentence, lot.error().key,
                   lot.error().values};
  }
  return Done{};
}

Result<Counter> hold(const Counter& counter) {
  if (counter.open.empty())
    return Error{"The cart is empty; there is nothing to put aside.", "refusal.hold_empty", {}};
  if (counter.held.size() >= Counter::kMostHeld)
    return Error{
        "Twenty carts are already on hold; finish one of them first.", "refusal.hold_many", {}};
  Counter changed = counter;
  changed.held.push_back(std::exchange(changed.open, {}));
  return changed;
}

Result<Counter> recall(const Counter& counter, std::size_t held) {
  if (held >= counter.held.size())
    return Error{"This cart is no longer on hold; choose another.", "refusal.held_gone", {}};
  Counter changed = counter;
  Cart back = changed.held[held];
  changed.held.erase(changed.held.begin() + static_cast<std::ptrdiff_t>(held));
  if (!changed.open.empty()) changed.held.push_back(std::move(changed.open));
  changed.open = std::move(back);
  return changed;
}

}  // namespace ocop::till
