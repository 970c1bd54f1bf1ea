// Whose PIN the till asks for and why, and what a manager has approved. Thread rule: plain values.
// Not which operations need a manager: permission.h. Not the PINs: pin_lock.h.
#pragma once

#include <cstdint>
#include <string>

namespace ocop::till {

/// What waits for a manager's PIN.
enum class Waiting {
  nothing,
  pay,
  void_sale,
  refund,
  drawer,
  stock,
  export_sales,
  recount,
  slip,
  unlock
};

/// A manager's approval of a single action. The approval of a cart is kept with the cart
/// (Cart::approved_by).
struct Approval {
  std::string by;
  Waiting of = Waiting::nothing;
};

struct Access {
  std::string chosen;             ///< staff.id of the person whose PIN is asked
  std::int64_t locked_until = 0;  ///< `chosen` must wait until then (program's clock); 0: no wait
  std::string unlocking;          ///< staff.id of the person whom a manager is about to unlock
  Waiting waiting = Waiting::nothing;
  Approval approval;
  std::int64_t auto_lock = 120'000;  ///< the till locks after that long without a touch
};

}  // namespace ocop::till
