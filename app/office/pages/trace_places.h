// Where a lot has been: its numbered places, as shown in the timeline and on the map. Thread rule:
// pure; results point into the view. Not drawing: trace_map.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/office/pages/trace_view.h"
#include "db/model/province_map.h"

namespace ocop::pages {

struct Spot {
  const LocalText* name = nullptr;  ///< null: unknown id
  const Place* place = nullptr;     ///< null: not known
};

/// Finds a place.id or point.id among the places of the view.
Spot spot(const TraceView& view, std::string_view id);

/// A place of the lot.
struct Stop {
  std::string area{};    ///< "A", "B" ...: raw material comes from there; empty: none
  std::string events{};  ///< numbers of the events there: "1–3, 7"; empty: none
  const LocalText* name = nullptr;
  std::optional<MapPoint> at{};  ///< nullopt: not on the map
};

/// Returns raw-material areas, then the other places in the order of their first event. For a
/// product's own page: where it is made, without area and events. Unknown places are left out.
std::vector<Stop> stops(const TraceView& view);

/// Returns its position on the map, or nullopt if it is not known or off the map. `place` may be
/// null.
std::optional<MapPoint> on_map(const Place* place);

/// Formats "1, 2, 3, 7" as "1–3, 7". Pre-condition: ascending.
std::string ranges(const std::vector<int>& numbers);

}  // namespace ocop::pages
