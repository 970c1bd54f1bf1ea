#include <algorithm>
#include <array>
#include <vector>

#include "app/screens/parts.h"
#include "app/ui/chip.h"
#include "app/ui/icon_button.h"
#include "app/ui/keyboard.h"
#include "app/ui/segmented.h"

namespace ocop::screens {

namespace {

using core::Text;
using ui::Rect;
using ui::TextStyle;

constexpr float kField = 88;
constexpr float kCompactWidth = 440;

void draw_field(const View& v, ui::Frame& f, Rect box) {
  f.fill(box, f.colors().surface, box.h / 2);
  f.outline(box, f.colors().primary, 3, box.h / 2);
  f.icon("search", {box.x + 30, box.center().y - 22, 44, 44}, f.colors().primary);
  const Rect words{box.x + 92, box.y, box.w - 124, box.h};
  const std::string& typed = v.state.search.text;
  if (typed.empty()) {
    f.text(words, v.texts(Text::search_hint), TextStyle::subtitle, f.colors().ink_soft,
           {.middle = true, .max_lines = 1, .shorten = true});
    return;
  }
  const ui::Vec size = f.text(words, typed, TextStyle::subtitle, f.colors().ink,
                              {.middle = true, .max_lines = 1, .shorten = true});
  // The caret stands still: one that blinks would draw frames for ever.
  f.fill({words.x + size.x + 4, box.center().y - 22, 3, 44}, f.colors().accent);
}

/// Nothing typed yet: the groups, as a way in without typing.
Answer draw_start(const View& v, ui::Frame& f, Rect box) {
  Answer answer;
  f.text(box.cut_top(f.line_height(TextStyle::subtitle), 16), v.texts(Text::search_start),
         TextStyle::subtitle, f.colors().ink_soft, {.max_lines = 1, .shorten = true});
  float x = box.x, y = box.y;
  for (const Group& group : v.state.shelf->groups) {
    if (!group.parent.empty()) continue;
    const std::string words = group_words(v, group.id);
    const float width = ui::chip_width(f, {.label = words});
    if (x + width > box.right()) x = box.x, y += ui::kChipHeight + 16;
    if (ui::chip(f, "search/group/" + group.id, {x, y, width, ui::kChipHeight}, {.label = words})) {
      core::Filters filters;
      filters.group = group.id;
      answer = core::BrowseWith{filters};
    }
    x += width + 16;
  }
  return answer;
}

Answer draw_found(const View& v, ui::Frame& f, Rect box) {
  const core::SearchState& search = v.state.search;
  Answer answer;
  const auto count = static_cast<long long>(search.found.size());
  std::string head = v.texts.count(Text::browse_results, count);
  if (count == 0) head = v.texts(Text::search_none);
  if (search.corrected) head = v.texts(Text::search_corrected);
  f.text(box.cut_top(f.line_height(TextStyle::subtitle), 16), head, TextStyle::subtitle,
         f.colors().ink_soft, {.max_lines = 1, .shorten = true});
  if (f.portrait()) {
    const Rect view_area{0, box.y, f.area().w, box.h};
    const Rect whole =
        f.begin_scroll("search", view_area, tile_grid_height(f, box.w, search.found.size()) + 16);
    tile_grid(v, f, {box.x, whole.y + 8, box.w, whole.h}, search.found, answer);
    f.end_scroll();
  } else {
    tile_row(v, f, "search/row", box, kCompactWidth * f.text_scale(), search.found, answer);
  }
  return answer;
}

}  // namespace

Answer draw_search(const View& view, ui::Frame& f, Rect content) {
  Answer answer;
  content.cut_top(16);
  const core::SearchState& search = view.state.search;
  Rect top = content.cut_top(kField, 20);
  const std::array<std::string_view, 2> typing{view.texts(Text::search_telex),
                                               view.texts(Text::search_plain)};
  const float width = ui::segmented_width(f, typing);
  if (const auto picked = ui::segmented(f, "search/typing", top.cut_right(width, 24).inset(0, 8),
                                        typing, search.telex ? 0 : 1))
    answer = core::SetKeyboard{*picked == 0};
  draw_field(view, f, top);
  const Rect keys = content.cut_bottom(ui::keyboard_height(f), 20);
  const ui::KeyboardLabels labels{.space = view.texts(Text::key_space),
                                  .clear = view.texts(Text::key_clear)};
  if (const auto key = ui::keyboard(f, keys, labels)) answer = core::TypeKey{*key};
  const bool waiting = search.answered != search.asked && search.found.empty();
  if (search.text.empty()) {
    if (auto one = draw_start(view, f, content)) answer = std::move(one);
  } else if (!waiting) {
    if (auto one = draw_found(view, f, content)) answer = std::move(one);
  }
  return answer;
}

}  // namespace ocop::screens
