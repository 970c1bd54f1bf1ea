// Drawn with cairo; Pango lays out the text, finds a font for each letter, and uses Chinese glyph
// forms if the language is Chinese.
#include "app/office/pages/og_picture.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <array>
#include <memory>
#include <numbers>
#include <utility>

#include "app/office/pages/html.h"
#include "app/office/pages/trace_places.h"
#include "app/office/pages/trace_sections.h"
#include "db/model/product.h"

namespace ocop::pages {

namespace {

constexpr double kMargin = 80;
constexpr double kText = kOgWidth - 2 * kMargin;

struct Colour {
  double red, green, blue;
};
constexpr Colour colour(unsigned rgb) {
  return {(rgb >> 16) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0};
}
constexpr Colour kGreen = colour(0x1A4F37), kFar = colour(0x2C6A4C), kPaper = colour(0xFBF7EF),
                 kRed = colour(0x8E1616), kFarRed = colour(0xA82B22), kStar = colour(0xF0C064),
                 kInk = colour(0x1F2A24), kBlue = colour(0x2B3A67), kWay = colour(0xE4682A);

template <auto destroy>
struct Destroy {
  template <class T>
  void operator()(T* one) const {
    destroy(one);
  }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy<cairo_surface_destroy>>;
using Pen = std::unique_ptr<cairo_t, Destroy<cairo_destroy>>;
using Layout = std::unique_ptr<PangoLayout, Destroy<g_object_unref>>;
using Font = std::unique_ptr<PangoFontDescription, Destroy<pango_font_description_free>>;

using Points = std::initializer_list<std::pair<double, double>>;

void use(cairo_t* pen, Colour colour) {
  cairo_set_source_rgb(pen, colour.red, colour.green, colour.blue);
}

void fill(cairo_t* pen, Colour colour, Points points) {
  for (const auto& [x, y] : points) cairo_line_to(pen, x, y);
  cairo_close_path(pen);
  use(pen, colour);
  cairo_fill(pen);
}

/// The eight pods of assets/icons/anise.svg.
void star(cairo_t* pen, double x, double y, double radius, bool filled) {
  constexpr std::array<std::pair<double, double>, 9> kPod{{{0.02, -0.11},
                                                           {0.11, -0.36},
                                                           {0.13, -0.56},
                                                           {0.08, -0.8},
                                                           {0, -1},
                                                           {-0.08, -0.8},
                                                           {-0.13, -0.56},
                                                           {-0.11, -0.36},
                                                           {-0.02, -0.11}}};
  cairo_save(pen);
  cairo_translate(pen, x, y);
  for (int pod = 0; pod < 8; ++pod) {
    for (const auto& [right, up] : kPod) cairo_line_to(pen, right * radius, up * radius);
    cairo_close_path(pen);
    cairo_rotate(pen, std::numbers::pi / 4);
  }
  use(pen, filled ? kStar : kPaper);
  cairo_set_line_width(pen, 2);
  filled ? cairo_fill(pen) : cairo_stroke(pen);
  cairo_restore(pen);
}

struct Style {
  double size = 0;  ///< pixels
  bool bold = false;
  Colour colour = kPaper;
  int lines = 1;         ///< most lines, ending in an ellipsis
  double smallest = 24;  ///< smallest size to shrink to before that
};

Layout layout(cairo_t* pen, const std::string& text, const Style& style, double size,
              Language language) {
  Layout layout(pango_cairo_create_layout(pen));
  const Font font(pango_font_description_from_string("Inter, Noto Sans CJK SC"));
  pango_font_description_set_weight(font.get(),
                                    style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
  pango_layout_set_font_description(layout.get(), font.get());
  pango_context_set_language(pango_layout_get_context(layout.get()),
                             pango_language_from_string(language == Language::zh ? "zh-cn" : "vi"));
  pango_layout_set_width(layout.get(), static_cast<int>(kText * PANGO_SCALE));
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
  pango_layout_set_height(layout.get(), -style.lines);
  pango_layout_set_text(layout.get(), text.c_str(), static_cast<int>(text.size()));
  return layout;
}

/// Returns the height that it took, in pixels.
double write(cairo_t* pen, double y, const std::string& text, const Style& style,
             Language language) {
  double size = style.size;
  Layout words = layout(pen, text, style, size, language);
  while (pango_layout_is_ellipsized(words.get()) != 0 && size * 0.9 > style.smallest) {
    size *= 0.9;
    words = layout(pen, text, style, size, language);
  }
  use(pen, style.colour);
  cairo_move_to(pen, kMargin, y);
  pango_cairo_show_layout(pen, words.get());
  cairo_new_path(pen);  // otherwise the next figure would start at the text
  int height = 0;
  pango_layout_get_pixel_size(words.get(), nullptr, &height);
  return height;
}

void draw_ground(cairo_t* pen, bool alarm) {
  use(pen, alarm ? kRed : kGreen);
  cairo_paint(pen);
  fill(pen, alarm ? kFarRed : kFar,
       {{0, 630},
        {0, 452},
        {120, 420},
        {190, 446},
        {330, 386},
        {450, 440},
        {560, 410},
        {700, 452},
        {820, 392},
        {930, 436},
        {1060, 396},
        {1200, 446},
        {1200, 630}});
  fill(pen, kPaper,
       {{0, 630},
        {0, 490},
        {150, 462},
        {270, 488},
        {420, 448},
        {560, 490},
        {720, 466},
        {860, 492},
        {1010, 454},
        {1120, 480},
        {1200, 466},
        {1200, 630}});
  fill(pen, kBlue, {{0, 606}, {1200, 606}, {1200, 630}, {0, 630}});
  for (double x = 24; x < kOgWidth; x += 48) {
    fill(pen, kWay, {{x, 606}, {x + 16, 618}, {x, 630}, {x - 16, 618}});
    fill(pen, kStar, {{x, 612}, {x + 8, 618}, {x, 624}, {x - 8, 618}});
  }
}

void draw_words(cairo_t* pen, const TraceView& view) {
  const SiteTexts& say = texts_of(view);
  const Language language = view.language;
  const bool alarm = view.lot && view.lot->recall;
  const Style brand{.size = 34, .bold = true, .colour = alarm ? kPaper : kStar};
  cairo_save(pen);
  cairo_translate(pen, 56, 0);
  const double line = write(
      pen, 60, alarm ? say(Say::recall_title, {visible(view.lot->name.lot)}) : say(Say::site_name),
      brand, language);
  cairo_restore(pen);
  star(pen, kMargin + 20, 60 + line / 2, 20, true);

  const Style name{.size = 84, .bold = true, .lines = 2, .smallest = 56};
  const double height =
      write(pen, 128, visible(view.product.card.name.in(language)), name, language);
  const double stars_y = 128 + height + 44;
  if (view.product.card.stars > 0)
    for (int i = 0; i < kMostStars; ++i)
      star(pen, kMargin + 30 + i * 70, stars_y, 30, i < view.product.card.stars);

  const Spot place = spot(view, view.product.card.place);
  std::string below = place.name != nullptr ? visible(place.name->in(language)) : "";
  if (view.lot) below = say(Say::page_title_lot, {below, visible(view.lot->name.lot)});
  write(pen, 528, below, {.size = 38, .bold = true, .colour = kInk}, language);
}

cairo_status_t append(void* to, const unsigned char* bytes, unsigned length) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

Result<std::string> og_picture(const TraceView& view) {
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, kOgWidth, kOgHeight));
  const Pen pen(cairo_create(surface.get()));
  draw_ground(pen.get(), view.lot && view.lot->recall);
  draw_words(pen.get(), view);
  std::string png;
  if (cairo_status(pen.get()) != CAIRO_STATUS_SUCCESS ||
      cairo_surface_write_to_png_stream(surface.get(), append, &png) != CAIRO_STATUS_SUCCESS)
    return Error{"The picture for sharing could not be drawn; is there memory left?"};
  return png;
}

}  // namespace ocop::pages
