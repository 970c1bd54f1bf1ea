#include "app/kiosk/till/permission.h"

#include <algorithm>

#include "db/model/exact.h"

namespace ocop::till {

bool needs_manager(Role role, Operation operation, const RoleLimits& limits) {
  if (role == Role::manager) return false;
  switch (operation) {
    case Operation::void_sale:
      return !limits.seller_may_void;
    case Operation::write_off:
      return !limits.seller_may_write_off;
    case Operation::transfer:
      return !limits.seller_may_transfer;
    case Operation::count:
      return !limits.seller_may_count;
    case Operation::export_sales:
      return !limits.seller_may_export;
    case Operation::discount_over_limit:
    case Operation::price_override:
    case Operation::refund:
    case Operation::no_sale_drawer:
    case Operation::cash_out_over_limit:
    case Operation::recount:
      break;
  }
  return true;
}

std::optional<Operation> operation_in_cart(Role role, const Cart& cart, const Priced& priced,
                                           const RoleLimits& limits) {
  if (role == Role::manager) return std::nullopt;
  for (std::size_t i = 0; i < cart.lines.size(); ++i) {
    const CartLine& line = cart.lines[i];
    if (line.own_price && *line.own_price != line.product.price) return Operation::price_override;
    const PricedLine& one = priced.lines[i];
    const Money off = one.discount + one.cart_discount;
    // Tolerate one đồng above the exact limit: rounding half up or the spreading of the cart's
    // discount can cause it.
    const std::int64_t most =
        times_over(one.gross.vnd, std::clamp(limits.seller_discount_hundredths, 0, 10000), 10000);
    if (off.vnd > 0 && off.vnd > most + (most > 0 ? 2 : 0)) return Operation::discount_over_limit;
  }
  return std::nullopt;
}

}  // namespace ocop::till
