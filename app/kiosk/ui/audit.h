// Records what a frame declared and drew, so that tests can check it: targets large enough and
// apart, no clipped text, no missing glyphs. Thread rule: plain values.
#pragma once

#include <string>
#include <vector>

#include "app/kiosk/ui/geometry.h"
#include "app/kiosk/ui/theme.h"

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
    Color color = {};
    Rect seen;  ///< the part of it that is on the screen
  };
  struct Scroll {
    std::string name;
    Rect view;
    float limit = 0;  ///< how far it can scroll
    bool upright = true;
    Rect hint;  ///< where the mark of the position may be; empty if there is none in sight
  };
  std::vector<Control> controls;
  std::vector<Scroll> scrolls;
  std::vector<Text> texts;
  std::vector<std::string> unknown_icons;
  std::vector<std::string> pictures;  ///< keys requested
  std::vector<Rect> cut_shadows;      ///< surfaces whose shadow is cut at a side of a scroll area
  std::vector<Rect> messages;         ///< placed near the touch
  std::vector<std::string> bare;      ///< of them those without anything to draw yet

  /// Returns the control of that name, or null.
  const Control* find(std::string_view name) const;
  const Scroll* find_scroll(std::string_view name) const;
};

}  // namespace ocop::ui
