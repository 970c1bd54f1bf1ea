// What the payment page offers, as the screen draws it. Thread rule: pure.
#pragma once

#include <vector>

#include "app/core/checkout.h"
#include "app/core/till.h"

namespace ocop::walk {

/// All is paid and nothing is being written: the key "write it again" is there.
inline bool is_stuck(const core::Till& till) {
  return !till.bill.tenders.empty() && core::is_settled(till.bill) && !till.busy;
}

/// What can be tapped to go on, where the way is cash or nothing is left.
inline std::vector<Money> offered_cash(const core::Till& till) {
  if (is_stuck(till)) return {Money{}};
  return core::cash_keys(till.bill);
}

}  // namespace ocop::walk
