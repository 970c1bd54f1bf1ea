// The turning anise: something is being loaded. Frames are drawn as long as it is on screen, so
// draw it only while that is true. Thread rule: that of the Frame.
#pragma once

#include "app/ui/frame.h"

namespace ocop::ui {

/// Turns slowly; with reduced motion it stands still and asks for no frame.
void spinner(Frame& frame, Vec center, float radius);

}  // namespace ocop::ui
