// A button with a label and an optional icon before it. Thread rule: that of the Frame. Not here:
// buttons of an icon alone (icon_button.h), choices (chip.h, segmented.h).
#pragma once

#include <string_view>

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

enum class ButtonKind {
  action,     ///< persimmon: the main action of a screen
  primary,    ///< forest: main navigation
  secondary,  ///< a quiet surface with a hairline
  quiet,      ///< label only
};

struct Button {
  std::string_view label;
  std::string_view icon = {};
  ButtonKind kind = ButtonKind::primary;
  bool enabled = true;
};

/// Draws it into the rectangle (size::action high for a main one). Returns true if tapped.
bool button(ui::Frame& frame, std::string_view name, ui::Rect rect, const Button& what);
/// Returns the width that fits the whole label at that height.
float button_width(const ui::Frame& frame, float height, const Button& what);

}  // namespace ocop::widgets
