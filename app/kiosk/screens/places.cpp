#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include "app/kiosk/screens/district_outline.h"
#include "app/kiosk/screens/district_words.h"
#include "app/kiosk/screens/map_names.h"
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
constexpr std::array kNeighbours{Neighbour{Text::places_guangxi, 0.79F, 0.41F, 0.41F},
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
/// Returns where the names are.
std::vector<Rect> draw_neighbours(const View& v, ui::Frame& f, const Rect& box) {
  const ui::Color ink = ui::palette(ui::Mode::light).ink_soft;
  std::vector<Rect> drawn;
  for (const Neighbour& one : kNeighbours) {
    const std::string& words = v.texts(one.name);
    const float width = one.width * box.w;
    const ui::Vec size = f.measure(words, TextStyle::body, width);
    const ui::Vec middle{box.x + one.x * box.w, box.y + one.y * box.h};
    f.text(Rect::about(middle, width, size.y), words, TextStyle::body, ink,
           {.align = ui::Align::center});
    drawn.push_back(Rect::about(middle, size.x, size.y));
  }
  return drawn;
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

ui::Vec name_size(ui::Frame& f, std::string_view name) {
  return {f.measure(name, TextStyle::strong).x + 2 * space::tight, kNameHeight * f.text_scale()};
}

/// Draws a name on a ground of its own: the drawing is busy there.
void draw_name(ui::Frame& f, const Rect& plate, std::string_view name) {
  f.fill(plate, f.colors().surface.with_alpha(kNameVeil), kNameRadius);
  f.text(plate.inset(-space::tight, 0), name, TextStyle::strong, f.colors().ink,
         {.align = ui::Align::center, .middle = true, .max_lines = 1});
}

struct Mark {
  std::string_view district;
  int count;
  Rect spot;
  bool held = false;
  float lifted = 0;
};

void draw_spot(ui::Frame& f, const Mark& mark) {
  const Rect spot = mark.spot.moved(0, -mark.lifted);
  f.circle(spot.center(), spot.w * (mark.held ? kRimHeld : kRim), f.colors().surface);
  f.circle(spot.center(), spot.w * (mark.held ? kFaceHeld : kFace), f.colors().primary);
  f.text(spot.inset(-space::tight), std::to_string(mark.count), TextStyle::strong,
         f.colors().on_primary,
         {.align = ui::Align::center, .middle = true, .max_lines = 1, .tabular = true});
}

/// Names the marks as far as there is room: the list has every name.
void draw_names(const View& v, ui::Frame& f, const Rect& box, const std::vector<Mark>& marks,
                const std::vector<Rect>& taken) {
  std::vector<NamedMark> wanted;
  wanted.reserve(marks.size());
  for (const Mark& mark : marks)
    wanted.push_back({mark.spot, name_size(f, district_words(v, mark.district))});
  const auto places = place_names(box, wanted, taken);
  for (std::size_t i = 0; i < marks.size(); ++i)
    if (places[i])
      draw_name(f, places[i]->moved(0, -marks[i].lifted), district_words(v, marks[i].district));
}

/// Marks on a small map are neither named nor controls, as they would be too close for a finger;
/// the list serves instead. `held`: the district that is touched in the list.
Answer draw_map(const View& v, ui::Frame& f, const Rect& box, const Counts& counts,
                std::string_view held) {
  Answer answer;
  f.picture(box, "map/lang_son", ui::Fit::contain);
  const bool touchable = box.w >= kLeastMap;
  const float size = touchable ? kSpot : kSmallSpot;
  std::vector<Rect> neighbours;
  if (touchable) neighbours = draw_neighbours(v, f, box);
  std::vector<Mark> marks;
  for (const District& district : kDistricts) {
    const auto count = counts.find(district.name);
    if (count == counts.end()) continue;
    const MapPoint at = project(district.latitude, district.longitude);
    Mark mark{district.name, count->second,
              Rect::square({box.x + at.x * box.w, box.y + at.y * box.h}, size)};
    if (touchable) {
      const ui::Press press = f.control("map/" + std::string(mark.district), mark.spot);
      mark.held = press.held;
      if (press.tapped) answer = open_district(mark.district);
    }
    mark.lifted = lift(f, box, mark.district, mark.held || mark.district == held);
    marks.push_back(mark);
  }
  for (const Mark& mark : marks) draw_spot(f, mark);  // above every district that is lifted
  if (touchable) draw_names(v, f, box, marks, neighbours);
  return answer;
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
  std::vector<std::string> names;
  for (const auto& [district, count] : counts) names.push_back(district);
  sort_districts(names);
  std::size_t i = 0;
  for (const std::string& district : names) {
    const int count = counts.find(district)->second;
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
