// A coloured dot with a word or two about the stock of a product at this point. Draws nothing if
// the stock is unknown. Thread rule: frame thread. Units: design pixels.
#pragma once

#include "app/kiosk/screens/screens.h"

namespace ocop::screens {

/// If false, stock_mark_width() returns 0 and stock_mark() draws nothing.
bool knows_stock(const View& view, const ProductCard& card);
float stock_mark_width(const View& view, const ui::Frame& frame, const ProductCard& card,
                       ui::TextStyle style);
/// Draws one line at the left of `box`, vertically centred.
void stock_mark(const View& view, ui::Frame& frame, ui::Rect box, const ProductCard& card,
                ui::TextStyle style);

}  // namespace ocop::screens
