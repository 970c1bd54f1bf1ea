// The cart: it can always be priced, and what is added is the scanned pack or the lot that expires
// first.
#include <algorithm>
#include <utility>

#include "app/kiosk/till/pricing.h"
#include "db/model/shop_time.h"
#include "tests/walk/judge.h"

namespace ocop::walk {

namespace {

/// A lot of a product; without one, also the expiry.
struct Named {
  LotName name;
  std::optional<Date> expiry;
  auto operator<=>(const Named&) const = default;
};
Named named(const std::string& product, const std::string& lot, const std::optional<Date>& expiry) {
  return {{product, lot}, lot.empty() ? expiry : std::nullopt};
}

using Quantities = std::map<Named, std::int64_t>;

Quantities held_in(const till::Cart& cart) {
  Quantities all;
  for (const CartLine& line : cart.lines)
    all[named(line.product.id, line.lot, line.expiry)] += line.quantity;
  return all;
}

/// Returns what was added to the cart, by lot; empty if something was also removed.
Quantities added(const till::Cart& before, const till::Cart& after) {
  Quantities more = held_in(after);
  for (const auto& [name, quantity] : held_in(before)) more[name] -= quantity;
  std::erase_if(more, [](const auto& one) { return one.second == 0; });
  for (const auto& one : more)
    if (one.second < 0) return {};
  return more;
}

bool sooner(const LotOnHand& a, const LotOnHand& b) {
  if (a.expiry.has_value() != b.expiry.has_value()) return a.expiry.has_value();
  if (a.expiry && *a.expiry != *b.expiry) return *a.expiry < *b.expiry;
  return false;
}

}  // namespace

/// Returns the day on which the releases were signed if the clock shows less than it has shown
/// before.
Date Judge::day_of(const core::State& state) {
  constexpr std::int64_t kSmallStepMs = 300'000;
  const std::int64_t seen = state.till.books ? state.till.books->clock_seen_ms : 0;
  const bool wrong = state.utc_ms + kSmallStepMs < std::max(kIssuedMs, seen);
  return wrong ? shop_time(kIssuedMs).date : state.today;
}

void Judge::judge_cart(const core::State& state) {
  const till::Cart& cart = state.till.counter.open;
  if (cart == cart_) return;
  const auto priced = till::price_cart(cart.lines, cart.discount, {}, {});
  if (!priced)
    blame("the cart cannot be priced", priced.error().sentence);
  else if (priced->lines.size() != cart.lines.size())
    blame("a line has no price");
  if (cart.lines.size() > till::kMostLines) blame("the cart has more lines than a till can sell");
}

void Judge::note_scan(const core::State& state, const core::Action& action) {
  of_pack_ = false;
  if (state.till.counter.open.empty() && state.till.counter.held.empty()) scanned_.clear();
  if (const auto* scan = till_action<core::TillScan>(action)) {
    const Pack pack{scan->product, scan->lot, scan->expiry};
    const bool weighs = state.till.pad.kind == till::PadKind::grams;
    if (weighs && !scan->grams) on_scales_ = pack;
    if (!scan->lot.empty()) scanned_.insert({scan->product, scan->lot});
    of_pack_ = !scan->lot.empty() || scan->expiry;
    if (added(cart_, state.till.counter.open).empty()) return;
    on_scales_ = pack;
    judge_pack(state);
    on_scales_.reset();
  } else if (till_action<core::AddProduct>(action)) {
    on_scales_.reset();
  } else if (on_scales_ && pad_.kind == till::PadKind::grams) {
    judge_pack(state);
    of_pack_ = !on_scales_->lot.empty() || on_scales_->expiry;
    if (state.till.pad.kind != till::PadKind::grams) on_scales_.reset();
  }
}

/// What was added to the cart is the pack that was scanned.
void Judge::judge_pack(const core::State& state) {
  for (const auto& [one, quantity] : added(cart_, state.till.counter.open)) {
    const LotName& name = one.name;
    const std::string seen =
        on_scales_->product + " " + on_scales_->lot + " became " + name.product + " " + name.lot;
    if (name.product != on_scales_->product ||
        (!on_scales_->lot.empty() && name.lot != on_scales_->lot))
      blame("a pack is sold as another lot", seen);
    if (on_scales_->expiry && *on_scales_->expiry < day_of(state))
      blame("an expired pack is put into the cart", seen);
  }
}

/// The till chooses the lot that expires first, as far as it has some left.
void Judge::judge_lots(const core::State& state, const core::Action& action) {
  const auto* key = till_action<core::PadKey>(action);
  const auto* scan = till_action<core::TillScan>(action);
  const bool chooses = (key && key->key == "\n") || scan || till_action<core::AddProduct>(action) ||
                       till_action<core::ChangeQuantity>(action);
  if (!chooses || of_pack_ || !state.till.books) return;
  const Quantities more = added(cart_, state.till.counter.open), before = held_in(cart_);
  for (const auto& one : more) {
    const Named& goods = one.first;
    const LotName& name = goods.name;
    const std::int64_t quantity = one.second;
    const auto stock = state.till.books->stock.find(name.product);
    if (stock == state.till.books->stock.end()) continue;
    const auto same = [&](const LotOnHand& lot) {
      return named(name.product, lot.lot, lot.expiry);
    };
    const auto free_of = [&](const LotOnHand& lot) {
      const auto held = before.find(same(lot));
      return std::max<std::int64_t>(0, lot.quantity - (held == before.end() ? 0 : held->second));
    };
    const auto taken_of = [&](const LotOnHand& lot) {
      const auto took = more.find(same(lot));
      return took == more.end() ? 0 : took->second;
    };
    const auto mine = std::find_if(stock->second.begin(), stock->second.end(),
                                   [&](const LotOnHand& lot) { return same(lot) == goods; });
    if (mine == stock->second.end()) continue;  // the books do not know the lot
    for (const LotOnHand& lot : stock->second) {
      const bool good =
          !(lot.expiry && *lot.expiry < day_of(state)) && !state.recall({name.product, lot.lot});
      if (!good || same(lot) == goods || taken_of(lot) >= free_of(lot)) continue;
      const std::string seen = name.product + ": " + std::to_string(quantity) + " of " + name.lot +
                               ", " + std::to_string(free_of(lot) - taken_of(lot)) + " of " +
                               lot.lot + " left";
      if (quantity > free_of(*mine))
        blame("more is taken of a lot than there is, and others have some", seen);
      else if (sooner(lot, *mine) && !scanned_.contains(name))
        blame("the lot that expires first is not sold first", seen);
    }
  }
}

}  // namespace ocop::walk
