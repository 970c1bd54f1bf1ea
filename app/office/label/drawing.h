// Draws one label with cairo and Pango: the code at the left, the text beside it, black on white.
// Thread rule: one surface on one thread. Units: millimetres, from the label's upper left corner.
// Errors: one sentence. Not here: pages and files (print.h).
#pragma once

#include <cairo.h>

#include "app/office/label/label.h"
#include "app/office/label/size.h"

namespace ocop::label {

/// Smaller text is too small for shoppers to read.
inline constexpr double kSmallestText_mm = 2.1;  ///< 6 points

/// The surface's unit must be a millimetre. `dots_a_mm`: the printer's resolution, to which lines
/// are aligned; 0: lines of any width. Error if the label is too small for its code or text.
Status draw_label(cairo_t* to, const Label& label, Size size, double dots_a_mm);

}  // namespace ocop::label
