// A rating of up to five anise stars. Thread rule: that of the Frame.
#pragma once

#include <string_view>

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

/// Draws five stars from the left of the box at its height, the first `stars` in honey. With a new
/// name they appear one after another; with an empty name (lists) they are static, drawn by the
/// icon "anise".
void star_row(ui::Frame& frame, std::string_view name, ui::Rect box, int stars);
/// Returns the width of five stars of that height.
float star_row_width(float height);

}  // namespace ocop::widgets
