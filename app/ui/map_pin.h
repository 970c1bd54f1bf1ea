// A pin on a map. Thread rule: that of the Frame.
#pragma once

#include "app/ui/frame.h"

namespace ocop::ui {

/// Draws a drop whose lower end is at `tip`, `height` high, with a small star in its head.
void map_pin(Frame& frame, Vec tip, float height, Color color);

}  // namespace ocop::ui
