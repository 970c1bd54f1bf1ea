#include <algorithm>

#include "app/kiosk/screens/parts.h"
#include "app/kiosk/widgets/caret.h"
#include "app/kiosk/widgets/chip.h"
#include "app/kiosk/widgets/icon_button.h"
#include "app/kiosk/widgets/keyboard.h"
#include "app/kiosk/widgets/segmented.h"

namespace ocop::screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;
namespace size = ui::size;
namespace space = ui::space;

constexpr float kSearchField = 88;
constexpr float kFieldIcon = 30, kFieldWords = 92;  // from the left edge of the field
constexpr float kCompactWidth = 440;
constexpr float kCompactHeight = 190;
constexpr float kKeysBeside = 1180;

void draw_field(const View& v, ui::Frame& f, Rect box) {
  f.fill(box, f.colors().surface, box.h / 2);
  f.outline(box, f.colors().primary, ui::stroke::strong, box.h / 2);
  f.icon("search", box.left_square(size::icon_subtitle, kFieldIcon), f.colors().primary);
  const Rect words{box.x + kFieldWords, box.y, box.w - kFieldWords - space::wide, box.h};
  const std::string& typed = v.state.search.text;
  if (typed.empty()) {
    f.text(words, v.texts(Text::search_hint), TextStyle::subtitle, f.colors().ink_soft,
           {.middle = true, .max_lines = 1, .shorten = true});
    return;
  }
  const ui::Vec taken = f.text(words, typed, TextStyle::subtitle, f.colors().ink,
                               {.middle = true, .max_lines = 1, .shorten = true});
  widgets::caret(f, {words.x + taken.x + space::line, box.center().y}, size::icon_subtitle);
}

void draw_head(ui::Frame& f, Rect& box, const std::string& words) {
  f.text(box.cut_top(f.line_height(TextStyle::subtitle), space::item), words, TextStyle::subtitle,
         f.colors().ink_soft, {.max_lines = 1, .shorten = true});
}

/// Draws the products of the home screen if there is room for a row of them.
Answer draw_chosen(const View& v, ui::Frame& f, Rect box) {
  const ChosenProducts chosen = chosen_products(v);
  const float tile = kCompactWidth * f.text_scale();
  const float height = product_tile_height(f, tile);
  if (box.h < f.line_height(TextStyle::subtitle) + space::item + height) return std::nullopt;
  draw_head(f, box, v.texts(chosen.title));
  return tile_row(v, f, "search/chosen", box.cut_top(height), tile, chosen.cards);
}

/// Draws the groups, and products, before anything is typed and where nothing is found.
Answer draw_ways(const View& v, ui::Frame& f, Rect box) {
  Answer answer;
  float x = box.x, y = box.y;
  for (const Group& group : v.state.shelf->groups) {
    if (!group.parent.empty()) continue;
    const std::string words = group_words(v, group.id);
    const float width = widgets::chip_width(f, {.label = words});
    if (x + width > box.right()) x = box.x, y += widgets::kChipHeight + space::item;
    if (widgets::chip(f, "search/group/" + group.id, {x, y, width, widgets::kChipHeight},
                      {.label = words})) {
      visit::Filters filters;
      filters.group = group.id;
      answer = core::BrowseWith{filters};
    }
    x += width + space::item;
  }
  box.cut_top(y + widgets::kChipHeight - box.y, space::wide);
  take(answer, draw_chosen(v, f, box));
  return answer;
}

/// A column of compact tiles beside the keyboard.
Answer draw_list(const View& v, ui::Frame& f, Rect box) {
  Answer answer;
  const auto& found = v.state.search.found;
  const float step = kCompactHeight * f.text_scale() + space::item;
  const Rect whole = f.begin_scroll("search/list", box.inset(-space::card, 0),
                                    step * static_cast<float>(found.size()) + space::item);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Rect tile{box.x, whole.y + space::tight + step * static_cast<float>(i), box.w,
                    step - space::item};
    if (tile.bottom() < box.y || tile.y > box.bottom()) continue;
    take(answer, compact_tile(v, f, tile, v.state.shelf->cards[found[i]], "search/"));
  }
  f.end_scroll();
  return answer;
}

Answer draw_found(const View& v, ui::Frame& f, Rect box, bool beside) {
  const core::SearchState& search = v.state.search;
  Answer answer;
  const auto count = static_cast<long long>(search.found.size());
  std::string head = v.texts.count(Text::browse_results, count);
  if (count == 0) head = v.texts(Text::search_none);
  if (search.corrected) head = v.texts(Text::search_corrected);
  draw_head(f, box, head);
  if (count == 0) {
    take(answer, draw_ways(v, f, box));
  } else if (beside) {
    take(answer, draw_list(v, f, box));
  } else if (f.portrait()) {
    const Rect view_area{0, box.y, f.area().w, box.h};
    const Rect whole = f.begin_scroll(
        "search", view_area, tile_grid_height(f, box.w, search.found.size()) + space::item);
    take(answer, tile_grid(v, f, {box.x, whole.y + space::tight, box.w, whole.h}, search.found));
    f.end_scroll();
  } else {
    take(answer, tile_row(v, f, "search/row", box, kCompactWidth * f.text_scale(), search.found));
  }
  return answer;
}

Answer draw_typing(const View& v, ui::Frame& f, Rect box) {
  const int chosen = v.state.search.telex ? 0 : 1;
  if (const auto picked = widgets::segmented(f, "search/typing", box, typing_words(v), chosen))
    return core::SetKeyboard{*picked == 0};
  return std::nullopt;
}

struct Layout {
  Rect field, typing, keys, results;
  bool beside = false;  ///< results right of the keyboard, for a low content
};

Layout layout_of(const View& v, const ui::Frame& f, Rect content) {
  Layout at;
  const float width = widgets::segmented_width(f, typing_words(v));
  at.beside = !f.portrait() && v.state.preferences.reach;
  if (at.beside) {
    // The field is not a control, so it may be in the upper third.
    at.field = {content.x, content.y - kSearchField - space::head, content.w, kSearchField};
    content.cut_top(space::head);
    Rect left = content.cut_left(kKeysBeside, space::wide);
    at.keys = left.cut_bottom(widgets::keyboard_height(f), 0);
    at.typing = content.cut_top(size::control, space::item);
    at.typing.w = std::min(at.typing.w, width);
    at.results = content;
    return at;
  }
  content.cut_top(space::item);
  at.field = content.cut_top(kSearchField, space::head);
  at.typing = at.field.cut_right(width, space::card).middle(size::control);
  at.keys = content.cut_bottom(widgets::keyboard_height(f), space::head);
  at.results = content;
  return at;
}

}  // namespace

Answer draw_search(const View& view, ui::Frame& f, Rect content) {
  const core::SearchState& search = view.state.search;
  const Layout at = layout_of(view, f, content);
  Answer answer = draw_typing(view, f, at.typing);
  draw_field(view, f, at.field);
  const widgets::KeyboardLabels labels{.space = view.texts(Text::key_space),
                                       .clear = view.texts(Text::key_clear)};
  if (const auto key = widgets::keyboard(f, at.keys, labels)) answer = core::TypeKey{*key};
  const bool waiting = search.answered != search.asked && search.found.empty();
  if (search.text.empty()) {
    Rect results = at.results;
    draw_head(f, results, view.texts(Text::search_start));
    take(answer, draw_ways(view, f, results));
  } else if (!waiting) {
    take(answer, draw_found(view, f, at.results, at.beside));
  }
  return answer;
}

}  // namespace ocop::screens
