// The on-screen keyboard: letters in QWERTY order, and the digits always beside (landscape) or
// above them (portrait), so that no second page is needed. Accents are typed by Telex, which is not
// part of this. Thread rule: that of the Frame.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

/// The labels of keys that have one, in the visitor's language.
struct KeyboardLabels {
  std::string_view space;
  std::string_view clear;
  std::string_view done = {};  ///< empty: no such key
  std::string_view erase_icon = "backspace";
};

/// Returns the height that it needs in this orientation.
float keyboard_height(const ui::Frame& frame);
/// Draws it at the bottom of the rectangle. Returns the key that was tapped: a letter or digit, "
/// ", "\b", "\n" (done) or "clear". Controls are named "key:a", "key:space", "key:erase",
/// "key:clear", "key:done".
std::optional<std::string> keyboard(ui::Frame& frame, ui::Rect rect, const KeyboardLabels& labels);

}  // namespace ocop::widgets
