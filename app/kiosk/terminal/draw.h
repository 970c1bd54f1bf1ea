// Draws the current screen, and the parts common to all screens: the bar, the countdown, the
// notice. Thread rule: frame thread. Screens hold no data, open no files and make no decisions.
#pragma once

#include <optional>

#include "app/kiosk/core/action.h"
#include "app/kiosk/screens/view.h"
#include "app/kiosk/ui/frame.h"

namespace ocop::terminal {

/// Draws the frame and returns what the visitor did; nullopt if nothing.
std::optional<core::Action> draw(const screens::View& view, ui::Frame& frame);

}  // namespace ocop::terminal
