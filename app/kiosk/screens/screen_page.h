// The frame around every screen except the attract loop: the bar (home, language, text size,
// contrast, reach), Back at the lower left, and the sample-data ribbon. In reach mode everything
// moves down, and the top third shows only a picture. Thread rule: frame thread. Units: design
// pixels.
#pragma once

#include "app/kiosk/screens/screens.h"

namespace ocop::screens {

struct Page {
  ui::Rect bar;
  ui::Rect ribbon;  ///< empty: no sample data
  ui::Rect footer;  ///< empty on the home screen; Back stands at its left
  ui::Rect content;
  ui::Rect band;  ///< the top third in reach mode; else empty
};

Page page_of(const View& view, const ui::Frame& frame);
/// Draws the background: the picture in the band, and the ribbon.
void draw_behind(const View& view, ui::Frame& frame, const Page& page);
/// Draws the bar and Back, and returns the action chosen there.
Answer draw_page(const View& view, ui::Frame& frame, const Page& page);

}  // namespace ocop::screens
