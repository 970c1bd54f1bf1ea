// The rules of the till: State × TillAction → State, and what is to be done outside.
// Thread rule: pure; no clock, no file, no device. Errors: as a message on the screen.
// Not the arithmetic (pricing.h), not what a cart may hold (cart.h).
#pragma once

#include <vector>

#include "app/kiosk/core/effect.h"
#include "app/kiosk/core/state.h"
#include "app/kiosk/core/till_action.h"

namespace ocop::core {

/// Applies one action. Actions that do not fit the state change nothing.
std::vector<Effect> update_till(State& state, const TillAction& action);

/// What goes back to the customer of the refund that is being made; 0 where it cannot be made.
Money refund_amount(const till::Till& till);

/// A scan is answered now; false: an entry is being written, or goods are on the scales, and it
/// waits.
bool can_take_scan(const State& state);

/// What visitors are told, from what the ledger and the catalogue say now.
void tell_stock(State& state);

}  // namespace ocop::core
