// A section title with the small anise mark before it. Thread rule: that of the Frame.
#pragma once

#include <string_view>

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

/// Draws it at the top of the box, in one line, and returns its height.
float section_title(ui::Frame& frame, ui::Rect box, std::string_view text);
float section_title_height(const ui::Frame& frame);

}  // namespace ocop::widgets
