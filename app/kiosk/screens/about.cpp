// Explains OCOP to people who have never heard of it. Facts of Decision 148/QĐ-TTg of 24/02/2023.
#include <algorithm>

#include "app/kiosk/screens/parts.h"
#include "app/kiosk/screens/screen_page.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/stack.h"
#include "app/kiosk/widgets/star_row.h"

namespace ocop::screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;
namespace size = ui::size;
namespace space = ui::space;

struct StarLine {
  int stars;
  Text words;
};
constexpr StarLine kStarLines[] = {
    {5, Text::about_five}, {4, Text::about_four}, {3, Text::about_three}};
constexpr Text kCriteria[] = {Text::about_community, Text::about_marketing, Text::about_quality};
constexpr float kStars = 36;
constexpr float kCardInset = 36;
constexpr float kCardInsets = 2 * kCardInset;
constexpr float kBelowIntro = 36;

void add_title(widgets::Stack& stack, const View& v, ui::Frame& f, Text words) {
  stack.add(f.line_height(TextStyle::title), space::head, [&v, &f, words](Rect box) {
    f.text(box, v.texts(words), TextStyle::title, f.colors().ink);
  });
}

widgets::Stack stars_card(const View& v, ui::Frame& f, float width) {
  widgets::Stack stack(f, width - kCardInsets);
  add_title(stack, v, f, Text::about_stars);
  for (const StarLine& line : kStarLines) {
    stack.add(kStars, space::tight, [&f, &line](Rect box) {
      widgets::star_row(f, "about/" + std::to_string(line.stars), box, line.stars);
    });
    stack.text(v.texts(line.words), TextStyle::body, f.colors().ink_soft, space::card);
  }
  return stack;
}

widgets::Stack criteria_card(const View& v, ui::Frame& f, float width) {
  widgets::Stack stack(f, width - kCardInsets);
  add_title(stack, v, f, Text::about_judged);
  for (const Text criterion : kCriteria)
    stack.text(v.texts(criterion), TextStyle::body, f.colors().ink_soft, space::gap);
  stack.text(v.texts(Text::about_valid), TextStyle::body, f.colors().ink_soft, space::gap);
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
  const float column = ui::column_width(content.w, tall ? 1 : 2, space::card);
  const widgets::Stack stars_stack = stars_card(view, f, column);
  const widgets::Stack criteria_stack = criteria_card(view, f, column);
  const float stars = stars_stack.height() + kCardInsets;
  const float criteria = criteria_stack.height() + kCardInsets;
  const float reading = std::min(content.w, size::reading);
  const float intro = f.line_height(TextStyle::display) + space::head +
                      f.measure(what, TextStyle::subtitle, reading).y + kBelowIntro;
  const ChosenProducts chosen = tall ? chosen_products(view) : ChosenProducts{};
  const float shown = chosen.cards.empty() ? 0 : space::part + titled_row_height(f);
  const float cards = tall ? stars + space::card + criteria : std::max(stars, criteria);
  const Rect whole =
      begin_page_scroll(f, "about", content, space::wide + intro + cards + shown + space::page);
  Rect at{content.x, whole.y + space::wide, content.w, intro + cards};
  Rect head = at.cut_top(intro);
  f.text(head.cut_top(f.line_height(TextStyle::display), space::head),
         view.texts(Text::about_title), TextStyle::display, f.colors().primary,
         {.max_lines = 1, .shorten = true});
  f.text({head.x, head.y, reading, head.h}, what, TextStyle::subtitle, f.colors().ink);
  const Rect left{at.x, at.y, column, tall ? stars : cards};
  const Rect right = tall ? Rect{at.x, left.bottom() + space::card, column, criteria}
                          : Rect{left.right() + space::card, at.y, column, cards};
  draw_card(f, left, stars_stack);
  draw_card(f, right, criteria_stack);
  Answer answer;
  if (!chosen.cards.empty())
    answer = titled_row(view, f, "about/products",
                        {at.x, right.bottom() + space::part, at.w, titled_row_height(f)},
                        chosen.title, chosen.cards);
  f.end_scroll();
  return answer;
}

}  // namespace ocop::screens
