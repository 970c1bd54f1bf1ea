// The caret after typed text. Thread rule: that of the Frame.
#pragma once

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

/// Draws it with its left edge, and the middle of its height, at `at`.
void caret(ui::Frame& frame, ui::Vec at, float height);

}  // namespace ocop::widgets
