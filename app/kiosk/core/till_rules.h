// The rules of the till: State × TillAction → State and effects.
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

/// Returns the product as a sale's line holds it. Pre-condition: it has a price.
SoldProduct sold_product(const ProductCard& card);

/// Returns what the drafted refund gives back to the customer; 0 if it cannot be made.
Money refund_amount(const till::Till& till);

/// Returns whether a scan can be handled now. It must wait while an entry is being written or goods
/// are being weighed.
bool can_take_scan(const State& state);

/// Updates the stock levels that visitors see from the present ledger and catalogue.
void tell_stock(State& state);

}  // namespace ocop::core
