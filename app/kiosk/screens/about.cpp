// What OCOP is: for people who have never heard of it. Facts of Decision 148/QĐ-TTg of 24/02/2023.
#include <algorithm>
#include <array>

#include "app/kiosk/screens/parts.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/stack.h"
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

constexpr float kCardInset = 36;

void add_title(widgets::Stack& stack, const View& v, ui::Frame& f, Text words) {
  stack.add(f.line_height(TextStyle::title), 20, [&v, &f, words](Rect box) {
    f.text(box, v.texts(words), TextStyle::title, f.colors().ink);
  });
}

widgets::Stack stars_card(const View& v, ui::Frame& f, float width) {
  widgets::Stack stack(f, width - 2 * kCardInset);
  add_title(stack, v, f, Text::about_stars);
  for (const StarLine& line : kStarLines) {
    stack.add(kStars, 8, [&f, &line](Rect box) {
      widgets::star_row(f, "about/" + std::to_string(line.stars), box, line.stars);
    });
    stack.text(v.texts(line.words), TextStyle::body, f.colors().ink_soft, 24);
  }
  return stack;
}

widgets::Stack criteria_card(const View& v, ui::Frame& f, float width) {
  widgets::Stack stack(f, width - 2 * kCardInset);
  add_title(stack, v, f, Text::about_judged);
  for (const Text criterion : kCriteria)
    stack.text(v.texts(criterion), TextStyle::body, f.colors().ink_soft, 12);
  stack.text(v.texts(Text::about_valid), TextStyle::body, f.colors().ink_soft, 12);
  stack.text(v.texts(Text::about_source), TextStyle::caption, f.colors().ink_soft, 0);
  return stack;
}

void draw_card(ui::Frame& f, Rect box, const widgets::Stack& stack) {
  widgets::panel(f, box);
  stack.draw({box.x + kCardInset, box.y + kCardInset});
}

}  // namespace

Answer draw_about(const View& view, ui::Frame& f, Rect content) {
  const bool tall = f.portrait();
  const auto& what = view.texts(Text::about_what);
  const float column = tall ? content.w : (content.w - ui::space::card) / 2;
  const widgets::Stack stars_stack = stars_card(view, f, column);
  const widgets::Stack criteria_stack = criteria_card(view, f, column);
  const float stars = stars_stack.height() + 2 * kCardInset;
  const float criteria = criteria_stack.height() + 2 * kCardInset;
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
  draw_card(f, left, stars_stack);
  draw_card(f, right, criteria_stack);
  f.end_scroll();
  return std::nullopt;
}

}  // namespace ocop::screens
