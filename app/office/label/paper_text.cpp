#include "app/office/label/paper_text.h"

namespace ocop::label {

TextLayout lay_out(cairo_t* to, std::string_view text, double size, PangoWeight weight,
                   double width) {
  TextLayout layout(pango_cairo_create_layout(to));
  PangoContext* const context = pango_layout_get_context(layout.get());
  // A unit is a millimetre here, so rounding metrics to integers would tear words apart.
  cairo_font_options_t* const options = cairo_font_options_create();
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context, FALSE);
  PangoFontDescription* const font =
      pango_font_description_from_string("Inter, Noto Sans CJK SC, sans-serif");
  pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
  pango_font_description_set_weight(font, weight);
  pango_layout_set_font_description(layout.get(), font);
  pango_font_description_free(font);
  pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  return layout;
}

double height_of(const TextLayout& layout) {
  PangoRectangle ink{}, logical{};
  pango_layout_get_extents(layout.get(), &ink, &logical);
  return static_cast<double>(logical.height) / PANGO_SCALE;
}

}  // namespace ocop::label
