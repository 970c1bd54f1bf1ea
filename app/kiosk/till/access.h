// Whose PIN the till asks for, why, and what a manager has allowed. Thread rule: plain values.
// Not which deeds need a manager: permission.h. Not the PINs: pin_lock.h.
#pragma once

#include <cstdint>
#include <string>

namespace ocop::till {

/// What goes on once a manager's PIN was right.
enum class Waiting {
  nothing,
  pay,
  void_sale,
  refund,
  drawer,
  stock,
  export_sales,
  recount,
  unlock
};

/// A manager's word: who gave it, and what for. It holds for nothing else. That of a cart stays
/// with the cart (Cart::approved_by).
struct Approval {
  std::string by;
  Waiting of = Waiting::nothing;
};

struct Access {
  std::string chosen;             ///< whose PIN is asked
  std::int64_t locked_until = 0;  ///< `chosen` waits so long, on the program's clock; 0: not
  std::string unlocking;          ///< whose wrong PINs a manager is about to forget
  Waiting waiting = Waiting::nothing;
  Approval approval;
  std::int64_t auto_lock = 120'000;  ///< without a touch for that long, the till locks
};

}  // namespace ocop::till
