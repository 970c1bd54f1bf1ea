// A tinted mark and a word or two that tell a visitor how much of a product is at this point.
// Nothing where that is not known. Thread rule: frame thread. Units: design pixels.
#pragma once

#include "app/kiosk/screens/screens.h"

namespace ocop::screens {

/// Where it is unknown, the two below are 0 and draw nothing.
bool knows_stock(const View& view, const ProductCard& card);
float stock_mark_width(const View& view, const ui::Frame& frame, const ProductCard& card,
                       ui::TextStyle style);
/// One line, at the left of `box` and in its middle.
void stock_mark(const View& view, ui::Frame& frame, ui::Rect box, const ProductCard& card,
                ui::TextStyle style);

}  // namespace ocop::screens
