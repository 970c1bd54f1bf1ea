// How code and text share the label: the largest code that leaves room for comfortably large text;
// if there is none, the smallest code with text as large as possible. Nothing is truncated, because
// a truncated lot number would name another lot.
#include "app/office/label/drawing.h"

#include <array>
#include <cmath>
#include <string>

#include "app/office/label/paper_text.h"

namespace ocop::label {

namespace {

constexpr double kLargestText_mm = 3.6;
constexpr double kGoodText_mm = 2.8;  // 8 points
constexpr double kStep_mm = 0.1;
constexpr int kQuiet = 4;  // cells

struct Part {
  const std::string& text;
  bool bold;
  double scale;
  double gap;  ///< above it, as a fraction of its height
};

TextLayout layout_of(cairo_t* to, const Part& part, double text_mm, double width) {
  return lay_out(to, part.text, text_mm * part.scale,
                 part.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL, width);
}

using Parts = std::array<Part, 6>;

struct Plan {
  double cell = 0;
  double code_x = 0;
  double x = 0;  ///< of the text
  double width = 0;
  double text_mm = 0;  ///< 0: the text does not fit
};

/// Draws or only measures the parts; returns their height.
double put(cairo_t* to, const Parts& parts, double text_mm, const Plan& plan, bool draw, double y) {
  const double top = y;
  for (const Part& part : parts) {
    if (part.text.empty()) continue;
    const TextLayout layout = layout_of(to, part, text_mm, plan.width);
    if (y > top) y += part.gap * text_mm;
    if (draw) {
      cairo_move_to(to, plan.x, y);
      pango_cairo_show_layout(to, layout.get());
    }
    y += height_of(layout);
  }
  return y - top;
}

/// Plans the text beside a code with cells of that size.
Plan plan_with(cairo_t* to, const Label& label, const Parts& parts, Size size, double cell) {
  Plan plan{.cell = cell, .code_x = std::max(cell * kQuiet, 1.0)};
  plan.x = plan.code_x + cell * (label.code.modules + kQuiet);
  plan.width = size.width - plan.x - kMargin_mm;
  if (plan.width <= 0) return plan;
  for (double text_mm = kLargestText_mm; text_mm >= kSmallestText_mm; text_mm -= kStep_mm) {
    if (put(to, parts, text_mm, plan, false, 0) > size.height - 2 * kMargin_mm) continue;
    plan.text_mm = text_mm;
    break;
  }
  return plan;
}

Plan plan_of(cairo_t* to, const Label& label, const Parts& parts, Size size,
             const std::vector<double>& cells) {
  Plan plan;
  for (const double cell : cells) {
    plan = plan_with(to, label, parts, size, cell);
    if (plan.text_mm >= kGoodText_mm) break;
  }
  return plan;
}

void draw_code(cairo_t* to, const codec::QrSymbol& code, double x, double y, double cell) {
  cairo_save(to);
  cairo_set_antialias(to, CAIRO_ANTIALIAS_NONE);
  std::size_t at = 0;
  for (int row = 0; row < code.modules; ++row)
    for (int column = 0; column < code.modules; ++column)
      if (code.cells[at++] != 0) cairo_rectangle(to, x + column * cell, y + row * cell, cell, cell);
  cairo_fill(to);
  cairo_restore(to);
}

}  // namespace

Status draw_label(cairo_t* to, const Label& label, Size size, double dots_a_mm) {
  const auto cells = cell_sizes(size, label.code.modules, dots_a_mm);
  if (!cells) return cells.error();
  const Parts parts{{{label.name, true, 1.2, 0},
                     {label.producer, false, 1, 0.3},
                     {label.lot, true, 1.1, 0.6},
                     {label.dates, false, 1, 0.1},
                     {label.invitation, false, 1, 0.6},
                     {label.numbers, false, 0.9, 0.2}}};
  const Plan plan = plan_of(to, label, parts, size, *cells);
  if (plan.text_mm < kSmallestText_mm)
    return Error{"The text of \"" + label.name +
                 "\" does not fit on such a small label; use a larger one."};
  const auto on_dots = [&](double mm) {
    return dots_a_mm > 0 ? std::floor(mm * dots_a_mm) / dots_a_mm : mm;
  };
  cairo_set_source_rgb(to, 0, 0, 0);
  draw_code(to, label.code, on_dots(plan.code_x),
            on_dots((size.height - plan.cell * label.code.modules) / 2), plan.cell);
  const double height = put(to, parts, plan.text_mm, plan, false, 0);
  put(to, parts, plan.text_mm, plan, true, (size.height - height) / 2);
  return Done{};
}

}  // namespace ocop::label
