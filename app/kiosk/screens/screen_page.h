// The frame around every screen except the attract loop: the bar (home, language, text size,
// contrast, reach), Back at the lower left, and the sample-data ribbon. In reach mode everything
// moves down, and the top third shows only a picture. Thread rule: frame thread. Units: design
// pixels.
#pragma once

#include "app/kiosk/screens/screens.h"

namespace ocop::screens {

/// Height of the strip at the foot over which Back floats: pages go on below it.
inline constexpr float kBackStrip = 104;

struct Page {
  ui::Rect bar;
  ui::Rect ribbon;  ///< empty: no sample data
  ui::Rect footer;  ///< empty on the home screen; Back stands at its left
  ui::Rect content;
  ui::Rect band;  ///< the top third in reach mode; else empty
};

/// Begins the scroll area of a page whose content goes on below Back. `content`: where the page is,
/// above the strip; `length`: of what it shows. See Frame::begin_scroll.
ui::Rect begin_page_scroll(ui::Frame& frame, std::string_view name, const ui::Rect& content,
                           float length);
Page page_of(const View& view, const ui::Frame& frame);
/// Draws the background: the picture in the band, and the ribbon.
void draw_behind(const View& view, ui::Frame& frame, const Page& page);
/// Draws the bar and Back, and returns the action chosen there.
Answer draw_page(const View& view, ui::Frame& frame, const Page& page);

}  // namespace ocop::screens
