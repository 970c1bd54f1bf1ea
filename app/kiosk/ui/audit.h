// What a frame declared and drew, so that a test can judge it as a stranger would: targets large
// enough and apart, no text cut off, no glyph missing. Thread rule: plain values.
#pragma once

#include <string>
#include <vector>

#include "app/kiosk/ui/geometry.h"

namespace ocop::ui {

struct Audit {
  struct Control {
    std::string name;
    Rect rect;     ///< as declared
    Rect visible;  ///< what clips and overlays leave of it
  };
  struct Text {
    std::string text;
    Rect box;
    Vec size;                ///< what it needs
    bool cut = false;        ///< did not fit and was not allowed to be shortened
    std::string missing;     ///< characters that no font has
    bool shortened = false;  ///< "…" stands for its end
  };
  std::vector<Control> controls;
  std::vector<Text> texts;
  std::vector<std::string> unknown_icons;
  std::vector<std::string> pictures;  ///< keys asked for

  /// The control of that name, or null.
  const Control* find(std::string_view name) const;
};

}  // namespace ocop::ui
