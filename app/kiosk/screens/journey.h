// Draws the events of a lot from top to bottom in time order: when, what, where and by whom. Thread
// rule: frame thread. Units: design pixels.
#pragma once

#include "app/kiosk/screens/view.h"
#include "app/kiosk/ui/frame.h"

namespace ocop::screens {

float journey_height(const View& view, const ui::Frame& frame, float width, const Lot& lot);
void draw_journey(const View& view, ui::Frame& frame, ui::Rect box, const Lot& lot);

}  // namespace ocop::screens
