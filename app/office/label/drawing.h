// Draws one label by cairo and Pango: the code at the left, the words beside it, black on white.
// Thread rule: one surface on one thread. Units: millimetres, from the label's upper left corner.
// Errors: one sentence. Not here: the papers that hold it (print.h).
#pragma once

#include <cairo.h>

#include "app/office/label/label.h"
#include "app/office/label/size.h"

namespace ocop::label {

/// Text smaller than this is not for a shopper's eyes.
inline constexpr double kSmallestText_mm = 2.1;  ///< 6 points

/// The surface's unit must be a millimetre. `dots_a_mm`: of a printer of whole dots; 0: lines of
/// any width. Error: the label is too small for its code or its words.
Status draw_label(cairo_t* to, const Label& label, Size size, double dots_a_mm);

}  // namespace ocop::label
