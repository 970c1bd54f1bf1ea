// A small map of the province with pins, which does not react to touch. Thread rule: frame thread.
// Units: design pixels. The map for choosing a place is in places.cpp.
#pragma once

#include <span>

#include "app/kiosk/ui/frame.h"
#include "db/model/place.h"

namespace ocop::screens {

/// Draws the map as large as the box allows, at its left, with a pin for each place on it. Null: an
/// unknown place.
void mini_map(ui::Frame& frame, ui::Rect box, std::span<const Place* const> places);

}  // namespace ocop::screens
