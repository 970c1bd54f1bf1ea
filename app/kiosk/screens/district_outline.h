// Where each old district lies on the map's picture. Thread rule: pure. Units: those of
// assets/map/lang_son.svg, kMapDrawing wide and high.
#pragma once

#include <span>
#include <string_view>

#include "app/kiosk/ui/geometry.h"

namespace ocop::screens {

inline constexpr ui::Vec kMapDrawing{1042, 1000};

/// Returns the outline of Place::old_district, clockwise; empty for any other name.
std::span<const ui::Vec> district_outline(std::string_view district);

}  // namespace ocop::screens
