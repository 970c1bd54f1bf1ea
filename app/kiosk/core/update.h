// The rules of the kiosk: State × Action → State and effects.
// Thread rule: pure; no clock, no file, no device.
#pragma once

#include <vector>

#include "app/kiosk/core/action.h"
#include "app/kiosk/core/effect.h"
#include "app/kiosk/core/state.h"

namespace ocop::core {

/// Applies one action at `now`. Actions that do not fit the state change nothing.
std::vector<Effect> update(State& state, const Action& action, Instant now);

/// Returns whether the screen still waits for data that it asked for.
bool waits_for_answer(const State& state);

}  // namespace ocop::core
