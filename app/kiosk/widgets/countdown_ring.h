// A ring that runs empty around a figure: how long until something happens by itself.
// Thread rule: that of the Frame. The caller asks for the frames (once a second is enough).
#pragma once

#include <string_view>

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

/// `left`: 1 all of the time, 0 none. `figure`: the seconds, in the middle.
void countdown_ring(ui::Frame& frame, ui::Rect box, float left, std::string_view figure);

}  // namespace ocop::widgets
