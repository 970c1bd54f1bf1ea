// Text on paper by Pango and cairo, where a unit is a millimetre. Thread rule: that of the cairo_t.
// Units: millimetres.
#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string_view>

namespace ocop::label {

struct UnrefLayout {
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
};
using TextLayout = std::unique_ptr<PangoLayout, UnrefLayout>;

/// Returns the text wrapped to that width. `size`: of the letters.
TextLayout lay_out(cairo_t* to, std::string_view text, double size, PangoWeight weight,
                   double width);
double height_of(const TextLayout& layout);

}  // namespace ocop::label
