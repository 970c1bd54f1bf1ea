// What every screen but the attract loop has around it: the bar (home, language, text size,
// contrast, reach), Back at the lower left, and the mark of sample data. With "reach" on, all of it
// moves down and the top third holds only a picture. Thread rule: frame thread. Units: design
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
/// What lies behind the content: the picture in the band, the ribbon.
void draw_behind(const View& view, ui::Frame& frame, const Page& page);
/// The bar and Back, and what they answer.
Answer draw_page(const View& view, ui::Frame& frame, const Page& page);

}  // namespace ocop::screens
