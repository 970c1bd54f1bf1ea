#include "app/office/pages/trace_places.h"

#include <algorithm>

namespace ocop::pages {

namespace {

/// Returns A, B ... Z, AA ...; no lot has that many areas, but a label must not break.
std::string letter(std::size_t index) {
  const std::string last(1, static_cast<char>('A' + index % 26));
  return index < 26 ? last : letter(index / 26 - 1) + last;
}

struct Visit {
  std::string_view id;
  std::string area;
  std::vector<int> events;
};

Visit& visit(std::vector<Visit>& visits, std::string_view id) {
  const auto known =
      std::find_if(visits.begin(), visits.end(), [&](const Visit& one) { return one.id == id; });
  return known != visits.end() ? *known
                               : visits.emplace_back(Visit{.id = id, .area = {}, .events = {}});
}

std::vector<Visit> visits(const Lot& lot) {
  std::vector<Visit> visits;
  for (const std::string& id : lot.areas)
    if (Visit& area = visit(visits, id); area.area.empty()) area.area = letter(visits.size() - 1);
  int number = 0;
  for (const LotEvent& event : lot.events) {
    ++number;
    if (!event.place.empty()) visit(visits, event.place).events.push_back(number);
  }
  return visits;
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
  const std::vector<Visit> found =
      view.lot ? visits(*view.lot)
               : std::vector<Visit>{{.id = view.product.card.place, .area = {}, .events = {}}};
  std::vector<Stop> stops;
  for (const Visit& one : found)
    if (const Spot where = spot(view, one.id); where.name != nullptr)
      stops.push_back({one.area, ranges(one.events), where.name, on_map(where.place)});
  return stops;
}

std::optional<MapPoint> on_map(const Place* place) {
  if (place == nullptr || (place->latitude == 0 && place->longitude == 0)) return std::nullopt;
  const MapPoint at = project(place->latitude, place->longitude);
  const bool inside = at.x >= 0 && at.x <= 1 && at.y >= 0 && at.y <= 1;
  return inside ? std::optional(at) : std::nullopt;
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

}  // namespace ocop::pages
