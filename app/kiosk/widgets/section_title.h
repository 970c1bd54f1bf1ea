// The title of a part of a page, with the small anise mark before it. Thread rule: the Frame's.
#pragma once

#include <string_view>

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

/// Draws it at the top of the box, in one line, and returns the height that it took.
float section_title(ui::Frame& frame, ui::Rect box, std::string_view text);
float section_title_height(const ui::Frame& frame);

}  // namespace ocop::widgets
