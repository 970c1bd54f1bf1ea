// Pins on a map. Thread rule: that of the Frame.
#pragma once

#include <span>
#include <vector>

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

/// The radius of the round head of a pin that is `height` high.
float pin_radius(float height);

/// The middles of the heads of pins whose lower ends are at `tips`: straight above them, or aside
/// and within `area` where one head would cover another, so that these pins lean.
std::vector<ui::Vec> heads_apart(std::span<const ui::Vec> tips, float height, const ui::Rect& area);

/// Draws a drop from a head as of a pin that is `height` high down to `tip`, a small star in it.
void map_pin(ui::Frame& frame, ui::Vec tip, ui::Vec head, float height, ui::Color color);

}  // namespace ocop::widgets
