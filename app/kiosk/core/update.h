// The rules of the kiosk: State × Action → State, and what is to be done outside.
// Thread rule: pure; no clock, no file, no device.
#pragma once

#include <vector>

#include "app/kiosk/core/action.h"
#include "app/kiosk/core/effect.h"
#include "app/kiosk/core/state.h"

namespace ocop::core {

/// Applies one action at `now`. Actions that do not fit the state change nothing.
std::vector<Effect> update(State& state, const Action& action, Instant now);

/// What the screen shows was asked for and is not there yet: it is not complete.
bool waits_for_answer(const State& state);

}  // namespace ocop::core
