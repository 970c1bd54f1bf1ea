#include "app/office/pages/map_lens.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace ocop::pages {

namespace {

constexpr float kClosest = 2.2F;
constexpr float kWorthwhile = 1.25F;  // less zoom is not worth losing the overview
constexpr float kFilled = 0.5F;       // fraction of the map that the places should fill

bool is_free(const Mark& mark, const std::vector<Mark>& others) {
  return std::none_of(others.begin(), others.end(),
                      [&](const Mark& one) { return overlap(one, mark); });
}

Mark inside(Mark mark) {
  mark.x = std::clamp(mark.x, mark.half_width, kMapWidth - mark.half_width);
  mark.y = std::clamp(mark.y, mark.half_height, kMapHeight - mark.half_height);
  return mark;
}

/// Finds the nearest free place, searching in rings around the mark's own position.
Mark in_free_room(const Mark& wanted, const std::vector<Mark>& others) {
  constexpr float kRing = 22;
  constexpr int kRings = 60;  // reaches beyond any corner
  constexpr int kTurns = 24;
  for (int ring = 0; ring < kRings; ++ring)
    for (int turn = 0; turn < (ring == 0 ? 1 : kTurns); ++turn) {
      const float angle = static_cast<float>(turn) * 2 * std::numbers::pi_v<float> / kTurns;
      Mark mark = wanted;
      mark.x += static_cast<float>(ring) * kRing * std::cos(angle);
      mark.y += static_cast<float>(ring) * kRing * std::sin(angle);
      mark = inside(mark);
      if (is_free(mark, others)) return mark;
    }
  return inside(wanted);
}

}  // namespace

bool overlap(const Mark& a, const Mark& b) {
  return std::abs(a.x - b.x) < a.half_width + b.half_width &&
         std::abs(a.y - b.y) < a.half_height + b.half_height;
}

Lens lens(const std::vector<MapPoint>& places) {
  if (places.size() < 2) return {};
  const auto [west, east] =
      std::minmax_element(places.begin(), places.end(), [](auto a, auto b) { return a.x < b.x; });
  const auto [north, south] =
      std::minmax_element(places.begin(), places.end(), [](auto a, auto b) { return a.y < b.y; });
  const float span = std::max({east->x - west->x, south->y - north->y, kFilled / kClosest});
  const float scale = kFilled / span;
  if (scale < kWorthwhile) return {};
  const auto shift = [&](float middle, float size) {
    return std::clamp(size / 2 - middle * size * scale, size - size * scale, 0.0F);
  };
  return {scale, shift((west->x + east->x) / 2, kMapWidth),
          shift((north->y + south->y) / 2, kMapHeight)};
}

void move_apart(std::vector<Mark>& marks) {
  std::vector<Mark> placed;
  placed.reserve(marks.size());
  for (const Mark& one : marks) placed.push_back(in_free_room(one, placed));
  marks = std::move(placed);
}

MapPoint free_corner(const std::vector<Mark>& marks, float size) {
  const std::array<MapPoint, 4> corners{{{0, 0},
                                         {kMapWidth - size, 0},
                                         {0, kMapHeight - size},
                                         {kMapWidth - size, kMapHeight - size}}};
  const auto nearest = [&](MapPoint corner) {
    float least = kMapWidth + kMapHeight;
    for (const Mark& one : marks)
      least = std::min(least, std::hypot(one.x - corner.x - size / 2, one.y - corner.y - size / 2));
    return least;
  };
  return *std::max_element(corners.begin(), corners.end(),
                           [&](auto a, auto b) { return nearest(a) < nearest(b); });
}

}  // namespace ocop::pages
