#include <array>

#include "app/base/text/formats.h"
#include "app/kiosk/screens/filter_words.h"
#include "app/kiosk/screens/parts.h"
#include "app/kiosk/screens/screen_page.h"
#include "app/kiosk/widgets/button.h"
#include "app/kiosk/widgets/chip.h"
#include "app/kiosk/widgets/section_title.h"
#include "app/kiosk/widgets/segmented.h"

namespace ocop::screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;
using visit::Facet;
namespace size = ui::size;
namespace space = ui::space;

constexpr std::array kFacets{Facet::group, Facet::stars, Facet::district, Facet::producer,
                             Facet::price};
constexpr float kSort = 580, kSortLarge = 720;  // widths, for normal and large text
// Gaps below "nothing found" and below the link to the nearest matches.
constexpr float kBelowNone = space::tight, kBelowNearest = space::item;
constexpr float kNoneGaps = kBelowNone + kBelowNearest + space::card;

Answer sort_choice(const View& v, ui::Frame& f, Rect box) {
  const std::string_view names[] = {v.texts(Text::sort_best), v.texts(Text::sort_name),
                                    v.texts(Text::sort_price_up), v.texts(Text::sort_price_down)};
  if (const auto picked =
          widgets::segmented(f, "browse/sort", box, names, static_cast<int>(v.state.sort)))
    return core::SetSort{static_cast<visit::Sort>(*picked)};
  return std::nullopt;
}

/// Draws one chip per facet, with its name or selected choice, which opens the panel.
Answer facet_chips(const View& v, ui::Frame& f, Rect box) {
  Answer answer;
  const bool any = v.state.filters.any();
  const widgets::Button clear{
      .label = v.texts(Text::browse_clear), .icon = "close", .kind = widgets::ButtonKind::quiet};
  float length = 0;
  std::array<std::string, kFacets.size()> words;
  std::array<float, kFacets.size()> widths{};
  for (std::size_t i = 0; i < kFacets.size(); ++i) {
    words[i] = facet_words(v, kFacets[i]);
    widths[i] = widgets::chip_width(f, {.label = words[i], .icon = "chevron_down"});
    length += widths[i] + space::item;
  }
  const float clear_width = any ? widgets::button_width(f, widgets::kChipHeight, clear) : 0;
  const Rect content =
      f.begin_scroll("browse/facets", box, length + clear_width, ui::Axis::horizontal);
  const Rect row = box.middle(widgets::kChipHeight);
  float x = content.x;
  for (std::size_t i = 0; i < kFacets.size(); ++i) {
    const Rect chip{x, row.y, widths[i], row.h};
    const std::string name = "browse/facet/" + std::string(facet_id(kFacets[i]));
    const bool chosen = facet_is_set(v.state.filters, kFacets[i]);
    if (widgets::chip(f, name, chip, {.label = words[i], .icon = "chevron_down", .chosen = chosen}))
      answer = core::ShowFilters{true, kFacets[i]};
    x += widths[i] + space::item;
  }
  const Rect last{x, row.y, clear_width, row.h};
  if (any && widgets::button(f, "browse/clear", last, clear)) answer = core::SetFilters{{}};
  f.end_scroll();
  return answer;
}

Answer draw_results(const View& v, ui::Frame& f, Rect at) {
  const visit::Listing& listing = *v.state.listing;
  const bool none = listing.cards.empty();
  const auto& cards = none ? listing.nearest : listing.cards;
  const float head = none ? 2 * f.line_height(TextStyle::title) + kNoneGaps : 0;
  const float length = space::item + head + tile_grid_height(f, at.w, cards.size());
  const Rect whole = begin_page_scroll(f, "browse", at, length);
  Rect content{at.x, whole.y + space::item, at.w, length};
  if (none) {
    f.text(content.cut_top(f.line_height(TextStyle::title), kBelowNone), v.texts(Text::browse_none),
           TextStyle::title, f.colors().ink, {.max_lines = 1, .shorten = true});
    f.text(content.cut_top(f.line_height(TextStyle::title), kBelowNearest),
           v.texts(Text::browse_nearest), TextStyle::subtitle, f.colors().ink_soft,
           {.max_lines = 1, .shorten = true});
  }
  Answer answer = tile_grid(v, f, content, cards);
  f.end_scroll();
  return answer;
}

}  // namespace

Answer draw_browse(const View& view, ui::Frame& f, Rect content) {
  if (!view.state.listing) return std::nullopt;
  Answer answer;
  content.cut_top(space::item);
  const auto count = static_cast<long long>(view.state.listing->cards.size());
  const std::string results = view.texts.count(Text::browse_results, count);
  const float row = size::control;
  const float count_width = f.measure(results, TextStyle::title).x + space::card;
  if (f.portrait()) {
    Rect first = content.cut_top(row, space::tight);
    f.text(first.cut_left(count_width), results, TextStyle::title, f.colors().ink,
           {.middle = true});
    const Rect second = content.cut_top(row, space::tight);
    answer = sort_choice(view, f, second.middle(size::target));
    take(answer, facet_chips(view, f, content.cut_top(row, space::tight)));
  } else {
    Rect line = content.cut_top(row, space::tight);
    f.text(line.cut_left(count_width), results, TextStyle::title, f.colors().ink, {.middle = true});
    const float sort = f.text_scale() > 1 ? kSortLarge : kSort;
    answer = sort_choice(view, f, line.cut_right(sort, space::card).middle(size::target));
    take(answer, facet_chips(view, f, line));
  }
  take(answer, draw_results(view, f, content));
  if (view.state.filters_open) take(answer, draw_filter_panel(view, f, content));
  return answer;
}

}  // namespace ocop::screens
