// Which part of the province a page's map shows: near places are looked at closer, so that their
// marks lie apart. Thread rule: pure. Units: those of assets/map/lang_son.svg, 1042 by 1000.
#pragma once

#include <string>
#include <vector>

#include "db/model/province_map.h"

namespace ocop::pages {

inline constexpr float kMapHeight = 1000;
inline constexpr float kMapWidth = kMapHeight * kMapShape;

/// A mark on the map: its middle and half of its size.
struct Mark {
  float x = 0, y = 0;
  float half_width = 0, half_height = 0;
};

/// A point of the map is drawn at point × scale + (x, y).
struct Lens {
  float scale = 1;
  float x = 0, y = 0;
  /// Places a point given in parts of width and height, as project() returns it.
  MapPoint look(MapPoint at) const {
    return {at.x * kMapWidth * scale + x, at.y * kMapHeight * scale + y};
  }
};

/// The whole province where the places lie far apart, or are fewer than two.
Lens lens(const std::vector<MapPoint>& places);

/// Whether the two cover each other.
bool overlap(const Mark& a, const Mark& b);

/// Moves marks until none covers an earlier one, as little as needed, and into the map; the same
/// in, the same out. Those for which there is no room go on to cover others.
void move_apart(std::vector<Mark>& marks);

/// The upper left corner of that corner of the map which lies farthest from all marks, for a
/// drawing with sides of `size`.
MapPoint free_corner(const std::vector<Mark>& marks, float size);

}  // namespace ocop::pages
