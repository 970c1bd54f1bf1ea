#include "app/kiosk/till/permission.h"

#include <algorithm>

#include "db/model/exact.h"

namespace ocop::till {

bool needs_manager(Role role, Deed deed, const RoleLimits& limits) {
  if (role == Role::manager) return false;
  switch (deed) {
    case Deed::void_sale:
      return !limits.seller_may_void;
    case Deed::write_off:
      return !limits.seller_may_write_off;
    case Deed::transfer:
      return !limits.seller_may_transfer;
    case Deed::count:
      return !limits.seller_may_count;
    case Deed::export_sales:
      return !limits.seller_may_export;
    case Deed::discount_over_limit:
    case Deed::price_override:
    case Deed::refund:
    case Deed::no_sale_drawer:
    case Deed::cash_out_over_limit:
    case Deed::recount:
      break;
  }
  return true;
}

std::optional<Deed> deed_in_cart(Role role, const Cart& cart, const Priced& priced,
                                 const RoleLimits& limits) {
  if (role == Role::manager) return std::nullopt;
  for (std::size_t i = 0; i < cart.lines.size(); ++i) {
    const CartLine& line = cart.lines[i];
    if (line.own_price && *line.own_price != line.product.price) return Deed::price_override;
    const PricedLine& one = priced.lines[i];
    const Money off = one.discount + one.cart_discount;
    // Tolerate one đồng above the exact limit: rounding half up or the spreading of the cart's
    // discount can cause it.
    const std::int64_t most =
        times_over(one.gross.vnd, std::clamp(limits.seller_discount_hundredths, 0, 10000), 10000);
    if (off.vnd > 0 && off.vnd > most + (most > 0 ? 2 : 0)) return Deed::discount_over_limit;
  }
  return std::nullopt;
}

}  // namespace ocop::till
