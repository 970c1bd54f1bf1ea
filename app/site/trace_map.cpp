// The map has the 1042 by 1000 units of assets/map/lang_son.svg; a frame around the province is
// shown. Marks that would cover each other are moved apart, each with a line to where it belongs.
#include <cmath>

#include "app/site/trace_places.h"
#include "app/site/trace_sections.h"

namespace ocop::site {

namespace {

constexpr float kHeight = 1000;
constexpr float kWidth = kHeight * core::kMapShape;
constexpr float kHalfMark = 40;  // a mark is 26 px high where the map is as wide as a phone
constexpr float kLetter = 26;    // of its text, about
constexpr float kMoved = 30;     // from here on a line shows where a mark belongs
constexpr float kBend = 0.16F;   // of a way, so that there and back are two lines
constexpr std::size_t kMostLetters = 7;

std::string whole(float value) {
  return std::to_string(std::lround(value));
}

std::string pair(float x, float y) {
  return whole(x) + " " + whole(y);
}

core::MapPoint scaled(core::MapPoint at) {
  return {at.x * kWidth, at.y * kHeight};
}

/// Of a long list of events only the first is written into the mark.
std::string short_label(const std::string& label) {
  return label.size() <= kMostLetters + 2 ? label
                                          : label.substr(0, label.find_first_of(",\xE2")) + "…";
}

std::size_t letters(const std::string& text) {
  std::size_t letters = 0;
  for (const char c : text) letters += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  return letters;
}

Mark mark(const Stop& stop) {
  const core::MapPoint at = scaled(*stop.at);
  const auto more = static_cast<float>(letters(short_label(stop.label)) - 1);
  return {at.x, at.y, kHalfMark + more * kLetter / 2, kHalfMark};
}

/// A line that bends to its left, from one place to the next.
std::string way(core::MapPoint from, core::MapPoint to) {
  const float x = (from.x + to.x) / 2 + (to.y - from.y) * kBend;
  const float y = (from.y + to.y) / 2 - (to.x - from.x) * kBend;
  return "M" + pair(from.x, from.y) + "Q" + pair(x, y) + " " + pair(to.x, to.y);
}

/// Where each event was, in their order, without those whose place is not on the map.
std::vector<core::MapPoint> journey(const TraceView& view) {
  std::vector<core::MapPoint> journey;
  for (const LotEvent& event : view.lot->events) {
    const Spot found = spot(view, event.place);
    if (found.place == nullptr || found.place->latitude == 0) continue;
    const core::MapPoint at = scaled(core::project(found.place->latitude, found.place->longitude));
    const bool same = !journey.empty() && journey.back().x == at.x && journey.back().y == at.y;
    if (!same) journey.push_back(at);
  }
  return journey;
}

void write_ways(Html& html, const TraceView& view, const std::vector<Stop>& stops) {
  if (!view.lot) return;
  const auto points = journey(view);
  std::string ways;
  for (std::size_t i = 1; i < points.size(); ++i) ways += way(points[i - 1], points[i]);
  if (!ways.empty()) html.single("path", {{"class", "way"}, {"d", ways}});
  std::string sources;
  for (const Stop& stop : stops)
    if (stop.area && stop.at && !points.empty()) sources += way(scaled(*stop.at), points.front());
  if (!sources.empty()) html.single("path", {{"class", "source"}, {"d", sources}});
}

void write_mark(Html& html, const Stop& stop, const Mark& mark) {
  const core::MapPoint at = scaled(*stop.at);
  if (std::hypot(mark.x - at.x, mark.y - at.y) > kMoved) {
    html.single("path",
                {{"class", "line"}, {"d", "M" + pair(at.x, at.y) + "L" + pair(mark.x, mark.y)}});
    html.single("circle", {{"cx", whole(at.x)}, {"cy", whole(at.y)}, {"r", "9"}});
  }
  const auto group = html.open("g", {stop.area ? Attribute{"class", "area"} : Attribute{}});
  html.single("rect", {{"x", whole(mark.x - mark.half_width)},
                       {"y", whole(mark.y - mark.half_height)},
                       {"width", whole(2 * mark.half_width)},
                       {"height", whole(2 * mark.half_height)},
                       {"rx", whole(mark.half_height)}});
  html.put("text", {{"x", whole(mark.x)}, {"y", whole(mark.y + kHalfMark / 2.8F)}},
           short_label(stop.label));
}

void write_drawing(Html& html, const TraceView& view, const std::vector<Stop>& stops) {
  const SiteTexts& say = texts_of(view);
  std::vector<Stop> drawn;
  std::vector<Mark> marks;
  for (const Stop& stop : stops) {
    if (!stop.at) continue;
    drawn.push_back(stop);
    marks.push_back(mark(stop));
  }
  move_apart(marks, kWidth, kHeight);
  const auto svg = html.open("svg", {{"class", "map"},
                                     {"viewBox", "40 20 980 950"},
                                     {"role", "img"},
                                     {"aria-labelledby", "map-title map-about"}});
  html.put("title", {{"id", "map-title"}}, say(Say::map_title));
  html.put("desc", {{"id", "map-about"}}, say(Say::map_description));
  html.drawing(WebFile::province);
  write_ways(html, view, drawn);
  for (std::size_t i = 0; i < drawn.size(); ++i) write_mark(html, drawn[i], marks[i]);
}

void write_legend(Html& html, const TraceView& view, const std::vector<Stop>& stops) {
  const SiteTexts& say = texts_of(view);
  const auto list = html.open("ul", {{"class", "legend"}, {"role", "list"}});
  for (const Stop& stop : stops) {
    const auto item = html.open("li");
    html.put("b", {{"class", stop.area ? "n area" : "n"}}, stop.label);
    html.text(" ");
    const auto words = html.open("span");
    write_local(html, *stop.name, view.language);
    if (stop.area) html.text(" · " + say(Say::map_area));
    if (!view.lot) html.text(" · " + say(Say::map_place));
    if (!stop.at) html.text(" · " + say(Say::map_outside));
  }
}

}  // namespace

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

}  // namespace ocop::site
