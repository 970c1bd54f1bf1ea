// How many of five anise stars something has. Thread rule: that of the Frame.
#pragma once

#include <string_view>

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

/// Draws five stars from the left of the box, as high as it, the first `stars` in honey. Where the
/// name is new they settle in one after another; with an empty name they just stand there (lists),
/// drawn by the icon "anise".
void star_row(ui::Frame& frame, std::string_view name, ui::Rect box, int stars);
/// What five stars of that height take.
float star_row_width(float height);

}  // namespace ocop::widgets
