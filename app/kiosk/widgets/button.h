// A button with a word on it, and an icon before it if wanted. Thread rule: that of the Frame.
// Not here: buttons of an icon alone (icon_button.h), choices (chip.h, segmented.h).
#pragma once

#include <string_view>

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

enum class ButtonKind {
  action,     ///< persimmon: the one thing to do on a screen
  primary,    ///< forest: main ways on
  secondary,  ///< a quiet surface with a hairline
  quiet,      ///< words only
};

struct Button {
  std::string_view label;
  std::string_view icon = {};
  ButtonKind kind = ButtonKind::primary;
  bool enabled = true;
};

/// Draws it into the rectangle (space::action high for a main one); true: tapped.
bool button(ui::Frame& frame, std::string_view name, ui::Rect rect, const Button& what);
/// The width that shows all of the label at that height.
float button_width(const ui::Frame& frame, float height, const Button& what);

}  // namespace ocop::widgets
