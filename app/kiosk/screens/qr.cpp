#include <algorithm>

#include "app/kiosk/screens/parts.h"
#include "app/kiosk/widgets/spinner.h"

namespace ocop::screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;
namespace size = ui::size;
namespace space = ui::space;

constexpr float kQrGap = 64;
constexpr int kQrNameLines = 3;

/// Draws the product, the lot, the link as text, and instructions, beside the code or below it.
void draw_words(const View& v, ui::Frame& f, Rect box) {
  const core::ProductPage& page = *v.state.product;
  const auto& colors = f.colors();
  const auto put = [&](std::string_view text, TextStyle style, ui::Color color, float gap,
                       int lines) {
    const float height = f.measure(text, style, box.w, lines).y;
    f.text(box.cut_top(height, gap), text, style, color,
           {.max_lines = lines, .shorten = lines > 0});
  };
  put(v.texts(Text::qr_title), TextStyle::headline, colors.primary, space::head, 0);
  put(page.product.card.name.in(v.language()), TextStyle::title, colors.ink, space::gap,
      kQrNameLines);
  if (!page.product.lot.empty())
    put(v.texts(Text::qr_lot, {page.product.lot}), TextStyle::subtitle, colors.ink, space::gap, 1);
  put(v.texts(Text::qr_steps), TextStyle::subtitle, colors.ink_soft, space::card, 0);
  put(page.link, TextStyle::body, colors.ink_soft, 0, 0);
}

float words_height(const View& v, const ui::Frame& f, float width) {
  const core::ProductPage& page = *v.state.product;
  return f.measure(v.texts(Text::qr_title), TextStyle::headline, width).y + space::head +
         f.measure(page.product.card.name.in(v.language()), TextStyle::title, width, kQrNameLines)
             .y +
         space::gap +
         (page.product.lot.empty() ? 0 : f.line_height(TextStyle::subtitle) + space::gap) +
         f.measure(v.texts(Text::qr_steps), TextStyle::subtitle, width).y + space::card +
         f.measure(page.link, TextStyle::body, width).y;
}

}  // namespace

Answer draw_qr(const View& view, ui::Frame& f, Rect content) {
  if (!view.state.product) {
    widgets::spinner(f, content.center(), size::spinner);
    return std::nullopt;
  }
  const core::ProductPage& page = *view.state.product;
  content = content.inset(0, space::card);
  if (f.portrait()) {
    const float words = words_height(view, f, content.w);
    const float side = std::min(content.w, content.h - words - kQrGap);
    const float spare = std::max(0.0F, content.h - side - kQrGap - words);
    content.cut_top(spare / 2);
    const Rect code = content.cut_top(side, kQrGap);
    f.qr({code.center().x - side / 2, code.y, side, side}, page.qr, page.qr_modules);
    draw_words(view, f, content);
  } else {
    const float side = std::min(content.h, content.w / 2);
    const Rect code = content.cut_left(side, kQrGap);
    f.qr({code.x, code.center().y - side / 2, side, side}, page.qr, page.qr_modules);
    content.cut_top(std::max(0.0F, (content.h - words_height(view, f, content.w)) / 2));
    draw_words(view, f, content);
  }
  return std::nullopt;
}

}  // namespace ocop::screens
