// The turning anise, shown while something is loading. It requests frames as long as it is on
// screen, so draw it only then. Thread rule: that of the Frame.
#pragma once

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

/// Turns slowly; with reduced motion it stands still and requests no frames.
void spinner(ui::Frame& frame, ui::Vec center, float radius);

}  // namespace ocop::widgets
