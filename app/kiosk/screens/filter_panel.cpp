// The choices of one facet, on top of the right (or lower) part of the grid. A choice takes effect
// in the grid at once; the panel stays open until closed by its cross or by Back.
#include <algorithm>

#include "app/kiosk/screens/filter_words.h"
#include "app/kiosk/screens/parts.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/chip.h"
#include "app/kiosk/widgets/icon_button.h"

namespace ocop::screens {

namespace {

using ui::Rect;
using ui::TextStyle;
namespace size = ui::size;
namespace space = ui::space;

constexpr float kHead = 88;
constexpr float kStep = widgets::kChipHeight + space::item;
constexpr float kPanelHeight = 900, kPanelWidth = 620;  // below the grid, or beside it

Rect panel_box(const ui::Frame& f, const Rect& content) {
  if (f.portrait()) {
    const float height = std::min(content.h, kPanelHeight);
    return {content.x, content.bottom() - height, content.w, height};
  }
  const float width = kPanelWidth * f.text_scale();
  return {content.right() - width, content.y + space::tight, width, content.h - space::tight};
}

}  // namespace

Answer draw_filter_panel(const View& view, ui::Frame& f, Rect content) {
  Answer answer;
  const Rect box = panel_box(f, content);
  f.block(box);
  widgets::panel(f, box);
  Rect inner = box.inset(space::panel, space::tight);
  Rect head = inner.cut_top(kHead);
  const Rect close = head.cut_right(size::control, space::gap);
  f.text(head, facet_name(view, view.state.facet), TextStyle::title, f.colors().ink,
         {.middle = true, .max_lines = 1, .shorten = true});
  if (widgets::icon_button(f, "filter/close", close.middle(size::control), {.icon = "close"}))
    answer = core::ShowFilters{false, view.state.facet};
  const auto choices = filter_choices(view, view.state.facet);
  const float length = kStep * static_cast<float>(choices.size()) + space::item;
  const std::string id(facet_id(view.state.facet));
  const Rect whole = f.begin_scroll("filter/" + id, inner, length);
  float y = whole.y + space::tight;
  for (const FilterChoice& choice : choices) {
    const widgets::Chip chip{.label = choice.words,
                             .stars = choice.stars,
                             .count = choice.count,
                             .chosen = choice.chosen,
                             .enabled = choice.count > 0 || choice.chosen};
    const float width = std::min(widgets::chip_width(f, chip), inner.w);
    const Rect at{inner.x, y, width, widgets::kChipHeight};
    if (widgets::chip(f, "filter/" + id + "/" + choice.key, at, chip))
      answer = core::SetFilters{choice.filters};
    y += kStep;
  }
  f.end_scroll();
  return answer;
}

}  // namespace ocop::screens
