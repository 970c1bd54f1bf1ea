// A round icon button with an optional label beside or below it: back, home, close. Thread rule:
// that of the Frame.
#pragma once

#include <string_view>

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

enum class IconButtonKind {
  plain,   ///< only the icon, in ink
  raised,  ///< on a white disc with the soft shadow: above pictures
  filled,  ///< on a forest disc
};

struct IconButton {
  std::string_view icon;
  std::string_view label = {};  ///< right of the icon, if any
  IconButtonKind kind = IconButtonKind::plain;
  bool enabled = true;
};

/// Draws it into the rectangle (at least size::target in both directions). Returns true if tapped.
bool icon_button(ui::Frame& frame, std::string_view name, ui::Rect rect, const IconButton& what);
/// Returns the width that fits the icon and the whole label at that height.
float icon_button_width(const ui::Frame& frame, float height, const IconButton& what);

}  // namespace ocop::widgets
