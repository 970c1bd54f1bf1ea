// Where a lot has been: its places by number, as the timeline and the map show them. Thread rule:
// pure; what is returned points into the view.
// Not the drawing: trace_map.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/office/pages/trace_view.h"
#include "db/model/province_map.h"

namespace ocop::pages {

struct Spot {
  const LocalText* name = nullptr;  ///< null: the view does not know the id
  const Place* place = nullptr;     ///< where it lies; null: not known
};

/// Finds a place.id or a point.id among the places of the view.
Spot spot(const TraceView& view, std::string_view id);

/// A place of the lot.
struct Stop {
  std::string area{};    ///< "A", "B" ...: raw material comes from there; empty: none does
  std::string events{};  ///< what happened there, by number: "1–3, 7"; empty: nothing
  const LocalText* name = nullptr;
  std::optional<MapPoint> at{};  ///< nullopt: not on the map
};

/// Raw-material areas, then the other places in the order of their first event. Of a product's own
/// page: where it is made, without area and events. Places that the view does not know are left
/// out.
std::vector<Stop> stops(const TraceView& view);

/// Where it lies on the map; nullopt if that is not known, or beyond the map's edge. `place` may be
/// null.
std::optional<MapPoint> on_map(const Place* place);

/// "1, 2, 3, 7" → "1–3, 7". Pre-condition: ascending.
std::string ranges(const std::vector<int>& numbers);

}  // namespace ocop::pages
