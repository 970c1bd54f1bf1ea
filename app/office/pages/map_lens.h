// Chooses the part of the province that a page's map shows, zooming in on places close together so
// that their marks do not overlap. Thread rule: pure. Units: those of assets/map/lang_son.svg, 1042
// by 1000.
#pragma once

#include <string>
#include <vector>

#include "db/model/province_map.h"

namespace ocop::pages {

inline constexpr float kMapHeight = 1000;
inline constexpr float kMapWidth = kMapHeight * kMapShape;

/// A mark on the map: its centre and half its size.
struct Mark {
  float x = 0, y = 0;
  float half_width = 0, half_height = 0;
};

/// A point of the map is drawn at point × scale + (x, y).
struct Lens {
  float scale = 1;
  float x = 0, y = 0;
  /// Maps a point given as fractions of width and height, as returned by project().
  MapPoint look(MapPoint at) const {
    return {at.x * kMapWidth * scale + x, at.y * kMapHeight * scale + y};
  }
};

/// Returns the whole province if the places are far apart or fewer than two.
Lens lens(const std::vector<MapPoint>& places);

/// Returns whether the two overlap.
bool overlap(const Mark& a, const Mark& b);

/// Moves marks as little as needed so that none covers an earlier one and all are inside the map.
/// Deterministic. Marks for which there is no room keep overlapping others.
void move_apart(std::vector<Mark>& marks);

/// Returns where to put a drawing with sides of `size`: in the corner of the map that is farthest
/// from all marks, as the drawing's upper left point.
MapPoint free_corner(const std::vector<Mark>& marks, float size);

}  // namespace ocop::pages
