// What a seller may not do without a manager's PIN. A manager may do everything.
// Thread rule: pure. Units: hundredths of a percent.
#pragma once

#include <optional>

#include "app/kiosk/till/cart.h"
#include "app/kiosk/till/pricing.h"
#include "db/model/staff.h"

namespace ocop::till {

enum class Operation {
  discount_over_limit,
  price_override,
  refund,
  void_sale,
  no_sale_drawer,
  write_off,
  transfer,
  count,
  export_sales,
  cash_out_over_limit,  ///< the limit is asked for before: slip_rules.h
  recount               ///< counting the drawer again after the expected sum was shown
};

bool needs_manager(Role role, Operation operation, const RoleLimits& limits);

/// Returns the first operation in this cart that the role may not do alone, or nullopt. A line's
/// discount counts together with its share of the cart's, so that splitting it does not evade the
/// limit. Pre-condition: `priced` is this cart's.
std::optional<Operation> operation_in_cart(Role role, const Cart& cart, const Priced& priced,
                                           const RoleLimits& limits);

}  // namespace ocop::till
