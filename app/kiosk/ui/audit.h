// Records what a frame declared and drew, so that tests can check it: targets large enough and
// apart, no clipped text, no missing glyphs. Thread rule: plain values.
#pragma once

#include <string>
#include <vector>

#include "app/kiosk/ui/geometry.h"

namespace ocop::ui {

struct Audit {
  struct Control {
    std::string name;
    Rect rect;     ///< as declared
    Rect visible;  ///< after clipping and overlays
  };
  struct Text {
    std::string text;
    Rect box;
    Vec size;                ///< the size that it needs
    bool cut = false;        ///< did not fit and must not be shortened
    std::string missing;     ///< characters that no font has
    bool shortened = false;  ///< its end is replaced by "…"
  };
  std::vector<Control> controls;
  std::vector<Text> texts;
  std::vector<std::string> unknown_icons;
  std::vector<std::string> pictures;  ///< keys requested
  std::vector<std::string> bare;      ///< of them those without anything to draw yet

  /// Returns the control of that name, or null.
  const Control* find(std::string_view name) const;
};

}  // namespace ocop::ui
