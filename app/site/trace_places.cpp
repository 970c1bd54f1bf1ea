#include "app/site/trace_places.h"

#include <algorithm>
#include <cmath>

namespace ocop::site {

namespace {

std::optional<core::MapPoint> on_map(const Place* place) {
  if (place == nullptr || (place->latitude == 0 && place->longitude == 0)) return std::nullopt;
  const core::MapPoint at = core::project(place->latitude, place->longitude);
  const bool inside = at.x >= 0 && at.x <= 1 && at.y >= 0 && at.y <= 1;
  return inside ? std::optional(at) : std::nullopt;
}

Stop stop(const TraceView& view, std::string_view id, std::string label, bool area) {
  const Spot found = spot(view, id);
  return {std::move(label), area, found.name, on_map(found.place)};
}

/// A, B ... Z, then AA: no lot has so many areas, but a label must not break.
std::string letter(std::size_t index) {
  const std::string last(1, static_cast<char>('A' + index % 26));
  return index < 26 ? last : letter(index / 26 - 1) + last;
}

struct Visit {
  std::string_view id;
  std::vector<int> events;
};

std::vector<Visit> visits(const Lot& lot) {
  std::vector<Visit> visits;
  int number = 0;
  for (const LotEvent& event : lot.events) {
    ++number;
    if (event.place.empty()) continue;
    const auto known = std::find_if(visits.begin(), visits.end(),
                                    [&](const Visit& one) { return one.id == event.place; });
    if (known == visits.end())
      visits.push_back({event.place, {number}});
    else
      known->events.push_back(number);
  }
  return visits;
}

/// Pushes two marks apart along the way that is shorter. Returns whether they touched.
bool part(Mark& a, Mark& b) {
  const float over_x = a.half_width + b.half_width - std::abs(a.x - b.x);
  const float over_y = a.half_height + b.half_height - std::abs(a.y - b.y);
  if (over_x <= 0 || over_y <= 0) return false;
  if (over_x < over_y) {
    const float step = (a.x <= b.x ? over_x : -over_x) / 2;
    a.x -= step;
    b.x += step;
  } else {
    const float step = (a.y <= b.y ? over_y : -over_y) / 2;
    a.y -= step;
    b.y += step;
  }
  return true;
}

}  // namespace

Spot spot(const TraceView& view, std::string_view id) {
  const std::string key(id);
  if (const auto place = view.places.find(key); place != view.places.end())
    return {&place->second.name, &place->second};
  const auto point = view.points.find(key);
  if (point == view.points.end()) return {};
  const auto place = view.places.find(point->second.place);
  return {&point->second.name, place == view.places.end() ? nullptr : &place->second};
}

std::vector<Stop> stops(const TraceView& view) {
  std::vector<Stop> stops;
  if (!view.lot) {
    stops.push_back(stop(view, view.product.card.place, "1", false));
  } else {
    std::size_t areas = 0;
    for (const std::string& id : view.lot->areas)
      stops.push_back(stop(view, id, letter(areas++), true));
    for (const Visit& visit : visits(*view.lot))
      stops.push_back(stop(view, visit.id, ranges(visit.events), false));
  }
  std::erase_if(stops, [](const Stop& one) { return one.name == nullptr; });
  return stops;
}

std::string ranges(const std::vector<int>& numbers) {
  std::string text;
  for (std::size_t from = 0; from < numbers.size();) {
    std::size_t to = from;
    while (to + 1 < numbers.size() && numbers[to + 1] == numbers[to] + 1) ++to;
    if (!text.empty()) text += ", ";
    text += std::to_string(numbers[from]);
    if (to > from) text += (to > from + 1 ? "–" : ", ") + std::to_string(numbers[to]);
    from = to + 1;
  }
  return text;
}

void move_apart(std::vector<Mark>& marks, float width, float height) {
  constexpr int kMostRounds = 200;
  bool touching = true;
  for (int round = 0; touching && round < kMostRounds; ++round) {
    touching = false;
    for (std::size_t i = 0; i < marks.size(); ++i)
      for (std::size_t j = i + 1; j < marks.size(); ++j)
        if (part(marks[i], marks[j])) touching = true;
    for (Mark& one : marks) {
      one.x = std::clamp(one.x, one.half_width, width - one.half_width);
      one.y = std::clamp(one.y, one.half_height, height - one.half_height);
    }
  }
}

}  // namespace ocop::site
