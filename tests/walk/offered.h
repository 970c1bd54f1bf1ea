// What the payment page offers, as on the screen. Thread rule: pure.
#pragma once

#include <vector>

#include "app/kiosk/till/checkout.h"
#include "app/kiosk/till/till.h"

namespace ocop::walk {

/// Returns whether all is paid and nothing is being written, so that "write it again" is offered.
inline bool is_stuck(const till::Till& till) {
  return !till.pay.bill.tenders.empty() && till::is_settled(till.pay.bill) && !till.busy;
}

/// Returns the amounts that can be tapped if the way is cash or nothing is left to pay.
inline std::vector<Money> offered_cash(const till::Till& till) {
  if (is_stuck(till)) return {Money{}};
  return till::cash_keys(till.pay.bill);
}

}  // namespace ocop::walk
