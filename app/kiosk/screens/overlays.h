// Overlays of all screens: the "still there?" countdown and the notice. Thread rule: frame thread.
#pragma once

#include "app/kiosk/screens/screens.h"

namespace ocop::screens {

/// Draws what is due. Any touch while the countdown shows means "still here".
Answer draw_overlays(const View& view, ui::Frame& frame);

}  // namespace ocop::screens
