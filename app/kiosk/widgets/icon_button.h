// A round button of an icon, with a word beside or below it if wanted: back, home, close.
// Thread rule: that of the Frame.
#pragma once

#include <string_view>

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

enum class IconButtonKind {
  plain,   ///< the icon alone, in ink
  raised,  ///< on a white disc with the soft shadow: above pictures
  filled,  ///< on a forest disc
};

struct IconButton {
  std::string_view icon;
  std::string_view label = {};  ///< right of the icon, if any
  IconButtonKind kind = IconButtonKind::plain;
  bool enabled = true;
};

/// Draws it into the rectangle (at least space::target each way); true: tapped.
bool icon_button(ui::Frame& frame, std::string_view name, ui::Rect rect, const IconButton& what);
/// The width that shows the icon and all of the label at that height.
float icon_button_width(const ui::Frame& frame, float height, const IconButton& what);

}  // namespace ocop::widgets
