// Where a lot has been: its places by number, as the timeline and the map show them. Thread rule:
// pure; what is returned points into the view.
// Not the drawing: trace_map.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/province_map.h"
#include "app/site/trace_view.h"

namespace ocop::site {

struct Spot {
  const LocalText* name = nullptr;  ///< null: the view does not know the id
  const Place* place = nullptr;     ///< where it lies; null: not known
};

/// Of a place.id or a point.id.
Spot spot(const TraceView& view, std::string_view id);

/// A place of the lot.
struct Stop {
  std::string label{};  ///< "A" for a raw-material area, else the events there: "1–3, 7"
  bool area = false;
  const LocalText* name = nullptr;
  std::optional<core::MapPoint> at{};  ///< nothing: not on the map
};

/// Raw-material areas, then the places of events in the order of their first event. Of a product's
/// own page: where it is made, with the label "1". Places that the view does not know are left out.
std::vector<Stop> stops(const TraceView& view);

/// "1, 2, 3, 7" → "1–3, 7". Pre-condition: ascending.
std::string ranges(const std::vector<int>& numbers);

/// A mark on the map: its middle and half of its size.
struct Mark {
  float x = 0, y = 0;
  float half_width = 0, half_height = 0;
};

/// Moves marks apart until none covers another, as little as needed; the same in, the same out.
/// With too many for the room some go on to overlap. `width`, `height`: marks stay inside of them.
void move_apart(std::vector<Mark>& marks, float width, float height);

}  // namespace ocop::site
