// The turning anise: something is being loaded. Frames are drawn as long as it is on screen, so
// draw it only while that is true. Thread rule: that of the Frame.
#pragma once

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

/// Turns slowly; with reduced motion it stands still and asks for no frame.
void spinner(ui::Frame& frame, ui::Vec center, float radius);

}  // namespace ocop::widgets
