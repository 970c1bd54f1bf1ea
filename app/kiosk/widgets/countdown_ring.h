// A ring around a number that runs empty until something happens by itself. Thread rule: that of
// the Frame. The caller requests frames (one per second is enough).
#pragma once

#include <string_view>

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

/// `left`: remaining time, from 1 to 0. `figure`: the seconds, in the middle.
void countdown_ring(ui::Frame& frame, ui::Rect box, float left, std::string_view figure);

}  // namespace ocop::widgets
