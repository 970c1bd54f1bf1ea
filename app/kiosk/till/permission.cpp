#include "app/kiosk/till/permission.h"

#include <algorithm>

#include "app/kiosk/till/exact.h"

namespace ocop::till {

bool needs_manager(Role role, Deed deed, const RoleLimits& limits) {
  if (role == Role::manager) return false;
  return deed != Deed::void_sale || !limits.seller_may_void;
}

std::optional<Deed> deed_in_cart(Role role, const Cart& cart, const Priced& priced,
                                 const RoleLimits& limits) {
  if (role == Role::manager) return std::nullopt;
  for (std::size_t i = 0; i < cart.lines.size(); ++i) {
    const CartLine& line = cart.lines[i];
    if (line.own_price && *line.own_price != line.product.price) return Deed::price_override;
    const PricedLine& one = priced.lines[i];
    const Money off = one.discount + one.cart_discount;
    // One đồng more than the exact limit may come from rounding half up and from a share's odd
    // đồng, and is no one's doing.
    const std::int64_t most =
        times_over(one.gross.vnd, std::clamp(limits.seller_discount_hundredths, 0, 10000), 10000);
    if (off.vnd > 0 && off.vnd > most + (most > 0 ? 2 : 0)) return Deed::discount_over_limit;
  }
  return std::nullopt;
}

}  // namespace ocop::till
