// Pins on a map. Thread rule: that of the Frame.
#pragma once

#include <span>
#include <vector>

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

/// Returns the radius of the head of a pin of that height.
float pin_radius(float height);

/// Returns the centres of the heads of pins with the given tips: straight above them or, where
/// heads would overlap, moved aside within `area`, so that those pins lean.
std::vector<ui::Vec> heads_apart(std::span<const ui::Vec> tips, float height, const ui::Rect& area);

/// Draws a drop shape from `head`, sized for that height, down to `tip`, with a small star in it.
void map_pin(ui::Frame& frame, ui::Vec tip, ui::Vec head, float height, ui::Color color);

}  // namespace ocop::widgets
