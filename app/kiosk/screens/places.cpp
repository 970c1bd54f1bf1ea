#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include "app/base/text/text_keys.h"
#include "app/kiosk/screens/district_outline.h"
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
constexpr float kNameHeight = 36, kNameRadius = 12, kNameVeil = 0.88F;  // below a spot
constexpr float kLift = 6, kLiftScale = 1.05F, kLiftSeconds = 0.18F, kLiftShadow = 0.3F;
constexpr float kRow = 76, kRowRadius = 16;
constexpr float kRowStep = kRow + space::gap;
constexpr float kMapHeight = 0.6F;   // at most, of a tall screen's content
constexpr float kListWidth = 0.42F;  // beside the map
constexpr float kLeastMap = 760;

/// A neighbour's name: the middle of its words as fractions of the map, and their widest line.
struct Neighbour {
  Text name;
  float x, y, width;
};
constexpr std::array kNeighbours{Neighbour{Text::places_guangxi, 0.78F, 0.41F, 0.36F},
                                 Neighbour{Text::places_cao_bang, 0.11F, 0.06F, 0.2F},
                                 Neighbour{Text::places_thai_nguyen, 0.075F, 0.28F, 0.145F},
                                 Neighbour{Text::places_bac_ninh, 0.59F, 0.85F, 0.2F},
                                 Neighbour{Text::places_quang_ninh, 0.9F, 0.885F, 0.19F}};

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

/// Names the provinces around, in ink on the picture's own ground, which is light in every theme.
void draw_neighbours(const View& v, ui::Frame& f, const Rect& box) {
  const ui::Color ink = ui::palette(ui::Mode::light).ink_soft;
  for (const Neighbour& one : kNeighbours) {
    const std::string& words = v.texts(one.name);
    const float width = one.width * box.w;
    const float height = f.measure(words, TextStyle::body, width).y;
    f.text(Rect::about({box.x + one.x * box.w, box.y + one.y * box.h}, width, height), words,
           TextStyle::body, ink, {.align = ui::Align::center});
  }
}

/// Lifts the district under the finger, whether it is touched on the map or in the list.
float lift(ui::Frame& f, const Rect& box, std::string_view district, bool held) {
  const float lifted = f.glide("lift:" + std::string(district), held ? 1 : 0, kLiftSeconds, 0);
  if (lifted <= 0) return 0;
  std::vector<ui::Vec> outline;
  for (const ui::Vec point : district_outline(district))
    outline.push_back({point.x / kMapDrawing.x, point.y / kMapDrawing.y});
  f.cutout(box, "map/lang_son", outline,
           {.scale = 1 + (kLiftScale - 1) * lifted,
            .rise = kLift * lifted,
            .rim = f.colors().surface,
            .shadow = f.colors().scrim.with_alpha(kLiftShadow * lifted)});
  return kLift * lifted;
}

/// Draws the name below the middle of a spot, on a ground of its own: the drawing is busy there.
void draw_name(ui::Frame& f, ui::Vec below, std::string_view name) {
  const float width = f.measure(name, TextStyle::strong).x + 2 * space::tight;
  const Rect plate{below.x - width / 2, below.y, width, kNameHeight * f.text_scale()};
  f.fill(plate, f.colors().surface.with_alpha(kNameVeil), kNameRadius);
  f.text(plate.inset(-space::tight, 0), name, TextStyle::strong, f.colors().ink,
         {.align = ui::Align::center, .middle = true, .max_lines = 1});
}

struct Mark {
  std::string_view district;
  int count;
  ui::Vec center;
  ui::Press press;
};

void draw_spot(ui::Frame& f, const Mark& mark, float size) {
  const bool held = mark.press.held;
  f.circle(mark.center, size * (held ? kRimHeld : kRim), f.colors().surface);
  f.circle(mark.center, size * (held ? kFaceHeld : kFace), f.colors().primary);
  f.text(Rect::square(mark.center, size).inset(-space::tight), std::to_string(mark.count),
         TextStyle::strong, f.colors().on_primary,
         {.align = ui::Align::center, .middle = true, .max_lines = 1, .tabular = true});
}

/// Marks on a small map are neither named nor controls, as they would be too close for a finger;
/// the list serves instead. `held`: the district that is touched in the list.
Answer draw_map(const View& v, ui::Frame& f, const Rect& box, const Counts& counts,
                std::string_view held) {
  Answer answer;
  f.picture(box, "map/lang_son", ui::Fit::contain);
  const bool touchable = box.w >= kLeastMap;
  if (touchable) draw_neighbours(v, f, box);
  const float size = touchable ? kSpot : kSmallSpot;
  std::vector<Mark> marks;
  for (const District& district : kDistricts) {
    const auto count = counts.find(district.name);
    if (count == counts.end()) continue;
    const MapPoint at = project(district.latitude, district.longitude);
    Mark mark{district.name, count->second, {box.x + at.x * box.w, box.y + at.y * box.h}, {}};
    if (touchable)
      mark.press = f.control("map/" + std::string(mark.district), Rect::square(mark.center, size));
    mark.center.y -= lift(f, box, mark.district, mark.press.held || mark.district == held);
    marks.push_back(mark);
  }
  for (const Mark& mark : marks) {  // above every district that is lifted
    draw_spot(f, mark, size);
    if (touchable)
      draw_name(f, {mark.center.x, mark.center.y + size / 2 + space::line},
                district_words(v, mark.district));
    if (mark.press.tapped) answer = open_district(mark.district);
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

/// Sets `held` to the district that is touched.
Answer draw_list(const View& v, ui::Frame& f, Rect box, const Counts& counts, std::string& held) {
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
    f.text(inner, district_words(v, district), TextStyle::strong, f.colors().ink,
           {.middle = true, .max_lines = 1, .shorten = true});
    if (card.held()) held = district;
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
  Rect map, list;
  if (f.portrait()) {
    title(content);
    const float height = std::min(content.w / kMapShape, content.h * kMapHeight);
    map = map_box(content.cut_top(height, space::card));
    list = content;
  } else {
    list = content.cut_right(std::round(content.w * kListWidth), space::wide);
    map = map_box(content);
    title(list);
  }
  std::string held;
  Answer answer = draw_list(view, f, list, counts, held);
  take(answer, draw_map(view, f, map, counts, held));
  return answer;
}

}  // namespace ocop::screens
