// The province with pins, small, not to be touched. Thread rule: frame thread. Units: design
// pixels. Not the map that one chooses a place on: places.cpp.
#pragma once

#include <span>

#include "app/kiosk/ui/frame.h"
#include "db/model/place.h"

namespace ocop::screens {

/// Draws the map as large as fits the box, at its left, and a pin at each place that lies on it.
/// Null stands for a place that is not known.
void mini_map(ui::Frame& frame, ui::Rect box, std::span<const Place* const> places);

}  // namespace ocop::screens
