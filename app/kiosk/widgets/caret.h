// The mark after what is typed, where the next letter comes. Thread rule: that of the Frame.
#pragma once

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

/// `at`: its left edge, and the middle of its height.
void caret(ui::Frame& frame, ui::Vec at, float height);

}  // namespace ocop::widgets
