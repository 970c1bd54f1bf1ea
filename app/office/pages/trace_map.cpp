// Marks that would overlap are moved apart, each with a line to its true position. If the map shows
// a part of the province, a small map of the whole is drawn in a corner.
#include <algorithm>
#include <cmath>

#include "app/office/pages/map_lens.h"
#include "app/office/pages/trace_places.h"
#include "app/office/pages/trace_sections.h"

namespace ocop::pages {

namespace {

constexpr float kHalfMark = 42;  // a mark is 28 px high if the map is as wide as a phone
constexpr float kLetter = 25;    // approximate width of a letter
constexpr float kMoved = 30;     // a mark moved farther than this gets a line to its true position
constexpr float kBend = 0.16F;   // curvature of a route, so that there and back are two lines
constexpr float kInset = 250;
constexpr float kNameLetter = 19, kHalfName = 24;  // for a district's name
constexpr std::size_t kMostLetters = 7;

std::string whole(float value) {
  return std::to_string(std::lround(value));
}

std::string pair(MapPoint at) {
  return whole(at.x) + " " + whole(at.y);
}

std::size_t letters(std::string_view text) {
  std::size_t letters = 0;
  for (const char c : text) letters += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  return letters;
}

/// Returns a mark's label, which shortens a long list of events.
std::string label(const Stop& stop) {
  std::string events = stop.events;
  if (letters(events) > kMostLetters)
    events = events.substr(0, events.find_first_not_of("0123456789")) + "…";
  return stop.area + (stop.area.empty() || events.empty() ? "" : " · ") + events;
}

Mark mark(const Stop& stop, const Lens& lens) {
  const MapPoint at = lens.look(*stop.at);
  const std::size_t size = letters(label(stop));
  const float more = size > 1 ? static_cast<float>(size - 1) * kLetter / 2 : 0;
  return {at.x, at.y, kHalfMark + more, kHalfMark};
}

/// Returns a line that bends to its left, from one place to the next.
std::string way(MapPoint from, MapPoint to) {
  const MapPoint bend{(from.x + to.x) / 2 + (to.y - from.y) * kBend,
                      (from.y + to.y) / 2 - (to.x - from.x) * kBend};
  return "M" + pair(from) + "Q" + pair(bend) + " " + pair(to);
}

/// Draws the routes between the places of successive events, if they are on the map.
std::string ways(const TraceView& view, const Lens& lens) {
  std::string ways;
  std::optional<MapPoint> last;
  for (const LotEvent& event : view.lot->events) {
    const auto at = on_map(spot(view, event.place).place);
    if (!at) continue;
    if (last && pair(lens.look(*last)) != pair(lens.look(*at)))
      ways += way(lens.look(*last), lens.look(*at));
    last = at;
  }
  return ways;
}

void write_land(Html& html, const Lens& lens) {
  const std::string transform =
      "translate(" + pair({lens.x, lens.y}) + ")scale(" + std::to_string(lens.scale) + ")";
  const auto group = html.open("g", {{"transform", transform}});
  html.drawing(WebFile::province);
}

/// Writes a small map of the province with the visible part marked. Returns the area that it
/// covers.
Mark write_inset(Html& html, const Lens& lens, const std::vector<Mark>& marks) {
  const MapPoint corner = free_corner(marks, kInset);
  const std::string transform =
      "translate(" + pair(corner) + ")scale(" + std::to_string(kInset / kMapWidth) + ")";
  const auto group = html.open("g", {{"class", "inset"}, {"transform", transform}});
  html.single("rect", {{"width", whole(kMapWidth)}, {"height", whole(kMapHeight)}, {"rx", "70"}});
  html.single("use", {{"href", FixedAddress("#land")}});
  html.single("rect", {{"class", "here"},
                       {"x", whole(-lens.x / lens.scale)},
                       {"y", whole(-lens.y / lens.scale)},
                       {"width", whole(kMapWidth / lens.scale)},
                       {"height", whole(kMapHeight / lens.scale)}});
  return {corner.x + kInset / 2, corner.y + kInset / 2, kInset / 2, kInset / 2};
}

/// Writes the districts' names where there is no mark.
void write_districts(Html& html, const Lens& lens, const std::vector<Mark>& marks) {
  const auto group = html.open("g", {{"class", "names"}});
  for (const District& district : kDistricts) {
    const MapPoint at = lens.look(project(district.latitude, district.longitude));
    const Mark name{at.x, at.y, static_cast<float>(letters(district.name)) * kNameLetter / 2,
                    kHalfName};
    const bool inside = name.x > name.half_width && name.x < kMapWidth - name.half_width &&
                        name.y > kHalfName && name.y < kMapHeight - kHalfName;
    const bool free = std::none_of(marks.begin(), marks.end(),
                                   [&](const Mark& one) { return overlap(one, name); });
    if (inside && free) html.put("text", {{"x", whole(at.x)}, {"y", whole(at.y)}}, district.name);
  }
}

void write_mark(Html& html, const Stop& stop, const Mark& mark, MapPoint at) {
  if (std::hypot(mark.x - at.x, mark.y - at.y) > kMoved) {
    html.single("path", {{"class", "line"}, {"d", "M" + pair(at) + "L" + pair({mark.x, mark.y})}});
    html.single("circle", {{"cx", whole(at.x)}, {"cy", whole(at.y)}, {"r", "9"}});
  }
  const std::string x = whole(mark.x - mark.half_width);
  const std::string y = whole(mark.y - mark.half_height);
  const std::string width = whole(2 * mark.half_width);
  const std::string height = whole(2 * mark.half_height);
  if (label(stop).empty())
    return html.single("use", {{"class", "made"},
                               {"href", FixedAddress("#star")},
                               {"x", x},
                               {"y", y},
                               {"width", width},
                               {"height", height}});
  const auto group =
      html.open("g", {stop.events.empty() ? Attribute{"class", "area"} : Attribute{}});
  html.single("rect", {{"x", x}, {"y", y}, {"width", width}, {"height", height}, {"rx", "42"}});
  html.put("text", {{"x", whole(mark.x)}, {"y", whole(mark.y + kHalfMark * 0.36F)}}, label(stop));
}

void write_drawing(Html& html, const TraceView& view, const std::vector<Stop>& stops) {
  std::vector<Stop> drawn;
  std::vector<MapPoint> places;
  for (const Stop& stop : stops)
    if (stop.at) {
      drawn.push_back(stop);
      places.push_back(*stop.at);
    }
  const Lens near = lens(places);
  std::vector<Mark> marks;
  marks.reserve(drawn.size());
  for (const Stop& stop : drawn) marks.push_back(mark(stop, near));
  move_apart(marks);

  const SiteTexts& say = texts_of(view);
  const auto svg = html.open("svg", {{"class", "map"},
                                     {"viewBox", "0 0 1042 1000"},
                                     {"role", "img"},
                                     {"aria-labelledby", "map-title map-about"}});
  html.put("title", {{"id", "map-title"}}, say(Say::map_title));
  html.put("desc", {{"id", "map-about"}}, say(Say::map_description));
  write_land(html, near);
  std::vector<Mark> taken = marks;
  if (near.scale > 1) taken.push_back(write_inset(html, near, marks));
  write_districts(html, near, taken);
  const std::string path = view.lot ? ways(view, near) : "";
  if (!path.empty()) html.single("path", {{"class", "way"}, {"d", path}});
  for (std::size_t i = 0; i < drawn.size(); ++i)
    write_mark(html, drawn[i], marks[i], near.look(places[i]));
}

void write_legend(Html& html, const TraceView& view, const std::vector<Stop>& stops) {
  const SiteTexts& say = texts_of(view);
  const auto list = html.open("ul", {{"class", "legend"}, {"role", "list"}});
  for (const Stop& stop : stops) {
    const auto item = html.open("li");
    if (view.lot) {
      const auto marks = html.open("span");
      if (!stop.area.empty()) html.put("b", {{"class", "n area"}}, stop.area);
      if (!stop.events.empty()) html.put("b", {{"class", "n"}}, stop.events);
    }
    const auto words = html.open("span");
    write_local(html, *stop.name, view.language);
    if (!stop.area.empty()) html.text(" · " + say(Say::map_area));
    if (!view.lot) html.text(" · " + say(Say::map_place));
    if (!stop.at) html.text(" · " + say(Say::map_outside));
  }
}

}  // namespace

bool has_map(const TraceView& view) {
  return !stops(view).empty();
}

void write_map(Html& html, const TraceView& view) {
  const std::vector<Stop> shown = stops(view);
  if (shown.empty()) return;
  const SiteTexts& say = texts_of(view);
  write_section(html, say(Say::map_title), "places", [&] {
    const auto figure = html.open("figure");
    write_drawing(html, view, shown);
    const auto caption = html.open("figcaption");
    write_legend(html, view, shown);
    html.put("p", {{"class", "small"}}, say(Say::map_simplified));
  });
}

}  // namespace ocop::pages
