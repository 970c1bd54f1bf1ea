// Where names stand beside the marks of a map. Thread rule: pure. Units: those of the boxes.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "app/kiosk/ui/geometry.h"

namespace ocop::screens {

struct NamedMark {
  ui::Rect spot;
  ui::Vec size;  ///< of its name
};

/// Returns a box for each name: below its spot, or else above it, perhaps shifted sideways, or at
/// its right or left; within `map`, and clear of all spots, of other names and of `taken`. Returns
/// nullopt for a name that has no such place.
std::vector<std::optional<ui::Rect>> place_names(const ui::Rect& map,
                                                 std::span<const NamedMark> marks,
                                                 std::span<const ui::Rect> taken);

}  // namespace ocop::screens
