// What OCOP is: for people who have never heard of it. Facts of Decision 148/QĐ-TTg of 24/02/2023.
#include <algorithm>
#include <array>

#include "app/kiosk/screens/parts.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/star_row.h"

namespace ocop::screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;

struct StarLine {
  int stars;
  Text words;
};
constexpr std::array<StarLine, 3> kStarLines{
    {{5, Text::about_five}, {4, Text::about_four}, {3, Text::about_three}}};
constexpr std::array<Text, 3> kCriteria{Text::about_community, Text::about_marketing,
                                        Text::about_quality};
constexpr float kStars = 36;

/// Height of the card, drawn only where `draw` is set: it is measured first.
float stars_card(const View& v, ui::Frame& f, Rect box, bool draw) {
  Rect inner = box.inset(36);
  const float top = inner.y;
  const Rect title = inner.cut_top(f.line_height(TextStyle::title), 20);
  if (draw) f.text(title, v.texts(Text::about_stars), TextStyle::title, f.colors().ink);
  for (const StarLine& line : kStarLines) {
    const float height = f.measure(v.texts(line.words), TextStyle::body, inner.w).y;
    const Rect stars = inner.cut_top(kStars, 8);
    const Rect words = inner.cut_top(height, 24);
    if (!draw) continue;
    widgets::star_row(f, "about/" + std::to_string(line.stars), stars, line.stars);
    f.text(words, v.texts(line.words), TextStyle::body, f.colors().ink_soft);
  }
  return inner.y - top + 48;
}

float criteria_card(const View& v, ui::Frame& f, Rect box, bool draw) {
  Rect inner = box.inset(36);
  const float top = inner.y;
  const Rect title = inner.cut_top(f.line_height(TextStyle::title), 20);
  if (draw) f.text(title, v.texts(Text::about_judged), TextStyle::title, f.colors().ink);
  const auto lines = [&](Text text, TextStyle style, float gap) {
    const float height = f.measure(v.texts(text), style, inner.w).y;
    const Rect words = inner.cut_top(height, gap);
    if (draw) f.text(words, v.texts(text), style, f.colors().ink_soft);
  };
  for (const Text criterion : kCriteria) lines(criterion, TextStyle::body, 12);
  lines(Text::about_valid, TextStyle::body, 12);
  lines(Text::about_source, TextStyle::caption, 0);
  return inner.y - top + 72;
}

}  // namespace

Answer draw_about(const View& view, ui::Frame& f, Rect content) {
  const bool tall = f.portrait();
  const auto& what = view.texts(Text::about_what);
  const float column = tall ? content.w : (content.w - ui::space::card) / 2;
  const Rect probe{0, 0, column, 4000};
  const float stars = stars_card(view, f, probe, false);
  const float criteria = criteria_card(view, f, probe, false);
  const float intro = f.line_height(TextStyle::display) + 20 +
                      f.measure(what, TextStyle::subtitle, std::min(content.w, 1200.0F)).y + 36;
  const float cards = tall ? stars + ui::space::card + criteria : std::max(stars, criteria);
  const Rect view_area{0, content.y, f.area().w, content.h};
  const Rect whole = f.begin_scroll("about", view_area, 32 + intro + cards + 48);
  Rect at{content.x, whole.y + 32, content.w, intro + cards};
  Rect head = at.cut_top(intro);
  f.text(head.cut_top(f.line_height(TextStyle::display), 20), view.texts(Text::about_title),
         TextStyle::display, f.colors().primary, {.max_lines = 1, .shorten = true});
  f.text({head.x, head.y, std::min(head.w, 1200.0F), head.h}, what, TextStyle::subtitle,
         f.colors().ink);
  const Rect left{at.x, at.y, column, tall ? stars : cards};
  const Rect right = tall ? Rect{at.x, left.bottom() + ui::space::card, column, criteria}
                          : Rect{left.right() + ui::space::card, at.y, column, cards};
  widgets::panel(f, left);
  stars_card(view, f, left, true);
  widgets::panel(f, right);
  criteria_card(view, f, right, true);
  f.end_scroll();
  return std::nullopt;
}

}  // namespace ocop::screens
