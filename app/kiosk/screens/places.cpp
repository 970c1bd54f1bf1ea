#include <algorithm>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include "app/base/text/text_keys.h"
#include "app/kiosk/screens/parts.h"
#include "app/kiosk/widgets/card.h"
#include "db/model/province_map.h"

namespace ocop::screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;
namespace space = ui::space;

constexpr float kSpot = 68;
constexpr float kSmallSpot = 0.7F * kSpot;  // if it is not a control
// Radii of a spot's rim and face, as fractions of its side, at rest and while held.
constexpr float kRim = 0.48F, kRimHeld = 0.45F;
constexpr float kFace = 0.41F, kFaceHeld = 0.38F;
constexpr float kRow = 76, kRowRadius = 16;
constexpr float kRowStep = kRow + space::gap;
constexpr float kMapHeight = 0.6F;   // at most, of a tall screen's content
constexpr float kListWidth = 0.42F;  // beside the map
constexpr float kLeastMap = 760;

using Counts = std::map<std::string, int, std::less<>>;

Counts products_by_district(const View& v) {
  Counts counts;
  for (const ProductCard& card : v.state.shelf->cards)
    if (!card.district.empty()) ++counts[card.district];
  return counts;
}

Answer open_district(std::string_view district) {
  visit::Filters filters;
  filters.district = district;
  return core::BrowseWith{filters};
}

/// Returns the largest box of the map's shape that fits into `area`, at its top.
Rect map_box(const Rect& area) {
  const float width = std::min(area.w, area.h * kMapShape);
  const float height = width / kMapShape;
  return {area.center().x - width / 2, area.y, width, height};
}

/// Marks on a small map are not controls, as they would be too close for a finger; the list serves
/// instead.
Answer draw_map(ui::Frame& f, const Rect& box, const Counts& counts) {
  Answer answer;
  f.picture(box, "map/lang_son", ui::Fit::contain);
  const bool touchable = box.w >= kLeastMap;
  const float size = touchable ? kSpot : kSmallSpot;
  for (const District& district : kDistricts) {
    const auto count = counts.find(district.name);
    if (count == counts.end()) continue;
    const MapPoint at = project(district.latitude, district.longitude);
    const ui::Vec center{box.x + at.x * box.w, box.y + at.y * box.h};
    const Rect target = Rect::square(center, size);
    ui::Press press;
    if (touchable) press = f.control("map/" + std::string(district.name), target);
    f.circle(center, size * (press.held ? kRimHeld : kRim), f.colors().surface);
    f.circle(center, size * (press.held ? kFaceHeld : kFace), f.colors().primary);
    f.text(target.inset(-space::tight), std::to_string(count->second), TextStyle::strong,
           f.colors().on_primary,
           {.align = ui::Align::center, .middle = true, .max_lines = 1, .tabular = true});
    if (press.tapped) answer = open_district(district.name);
  }
  return answer;
}

/// Sorts by name, ignoring accents, which visitors expect in any language.
std::vector<std::pair<std::string, int>> in_order(const Counts& counts) {
  std::vector<std::pair<std::string, int>> rows(counts.begin(), counts.end());
  std::sort(rows.begin(), rows.end(),
            [](const auto& a, const auto& b) { return text::fold(a.first) < text::fold(b.first); });
  return rows;
}

Answer draw_list(const View& v, ui::Frame& f, Rect box, const Counts& counts) {
  Answer answer;
  const int columns = f.portrait() ? 2 : 1;
  const float width = ui::column_width(box.w, columns, space::item);
  const auto rows =
      (counts.size() + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
  const Rect whole = f.begin_scroll("places", box.inset(-space::card, 0),
                                    static_cast<float>(rows) * kRowStep + space::gap);
  std::size_t i = 0;
  for (const auto& [district, count] : in_order(counts)) {
    const auto column = static_cast<float>(i % static_cast<std::size_t>(columns));
    const auto row = static_cast<float>(i / static_cast<std::size_t>(columns));
    ++i;
    const Rect line{box.x + column * (width + space::item),
                    whole.y + space::gap / 2 + row * kRowStep, width, kRow};
    const widgets::Card card(f, "place/" + district, line, kRowRadius);
    Rect inner = line.inset(space::card, 0);
    const std::string products =
        f.portrait() ? std::to_string(count) : v.texts.count(Text::browse_results, count);
    const float size = f.measure(products, TextStyle::body).x + space::tight;
    f.text(inner.cut_right(size, space::tight), products, TextStyle::body, f.colors().ink_soft,
           {.align = ui::Align::right, .middle = true, .max_lines = 1});
    f.text(inner, district, TextStyle::strong, f.colors().ink,
           {.middle = true, .max_lines = 1, .shorten = true});
    if (card.tapped()) answer = open_district(district);
  }
  f.end_scroll();
  return answer;
}

}  // namespace

Answer draw_places(const View& view, ui::Frame& f, Rect content) {
  const Counts counts = products_by_district(view);
  content.cut_top(space::card);
  const auto title = [&](Rect& box) {
    const auto& words = view.texts(Text::places_title);
    const float lines = f.measure(words, TextStyle::headline, box.w).y;
    f.text(box.cut_top(lines, space::line), words, TextStyle::headline, f.colors().ink);
    const auto& hint = view.texts(Text::places_hint);
    const float height = f.measure(hint, TextStyle::body, box.w).y;
    f.text(box.cut_top(height, space::head), hint, TextStyle::body, f.colors().ink_soft);
  };
  Answer answer;
  if (f.portrait()) {
    title(content);
    const float map = std::min(content.w / kMapShape, content.h * kMapHeight);
    answer = draw_map(f, map_box(content.cut_top(map, space::card)), counts);
    take(answer, draw_list(view, f, content, counts));
  } else {
    Rect side = content.cut_right(std::round(content.w * kListWidth), space::wide);
    answer = draw_map(f, map_box(content), counts);
    title(side);
    take(answer, draw_list(view, f, side, counts));
  }
  return answer;
}

}  // namespace ocop::screens
