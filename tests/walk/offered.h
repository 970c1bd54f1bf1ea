// What the payment page offers, as the screen draws it. Thread rule: pure.
#pragma once

#include <vector>

#include "app/kiosk/till/checkout.h"
#include "app/kiosk/till/till.h"

namespace ocop::walk {

/// All is paid and nothing is being written: the key "write it again" is there.
inline bool is_stuck(const till::Till& till) {
  return !till.pay.bill.tenders.empty() && till::is_settled(till.pay.bill) && !till.busy;
}

/// What can be tapped to go on, where the way is cash or nothing is left.
inline std::vector<Money> offered_cash(const till::Till& till) {
  if (is_stuck(till)) return {Money{}};
  return till::cash_keys(till.pay.bill);
}

}  // namespace ocop::walk
