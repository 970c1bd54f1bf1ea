// Draws whatever screen the state is on, with what is above every screen: the bar, the countdown,
// the notice. Thread rule: frame thread. A screen holds no data, opens no file, decides nothing.
#pragma once

#include <optional>

#include "app/kiosk/core/action.h"
#include "app/kiosk/screens/view.h"
#include "app/kiosk/ui/frame.h"

namespace ocop::terminal {

/// Draws the frame. The answer is what the visitor did; nothing where they did nothing.
std::optional<core::Action> draw(const screens::View& view, ui::Frame& frame);

}  // namespace ocop::terminal
