#include "app/site/map_lens.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ocop::site {

namespace {

constexpr float kClosest = 2.2F;
constexpr float kWorthwhile = 1.25F;  // a smaller step is not worth losing the whole
constexpr float kFilled = 0.5F;       // part of the map that the places take up

/// Pushes two marks apart along the way that is shorter. Returns whether they touched.
bool part(Mark& a, Mark& b) {
  if (!overlap(a, b)) return false;
  const float over_x = a.half_width + b.half_width - std::abs(a.x - b.x);
  const float over_y = a.half_height + b.half_height - std::abs(a.y - b.y);
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

bool overlap(const Mark& a, const Mark& b) {
  return std::abs(a.x - b.x) < a.half_width + b.half_width &&
         std::abs(a.y - b.y) < a.half_height + b.half_height;
}

Lens lens(const std::vector<core::MapPoint>& places) {
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
  constexpr int kMostRounds = 200;
  bool touching = true;
  for (int round = 0; touching && round < kMostRounds; ++round) {
    touching = false;
    for (std::size_t i = 0; i < marks.size(); ++i)
      for (std::size_t j = i + 1; j < marks.size(); ++j)
        if (part(marks[i], marks[j])) touching = true;
    for (Mark& one : marks) {
      one.x = std::clamp(one.x, one.half_width, kMapWidth - one.half_width);
      one.y = std::clamp(one.y, one.half_height, kMapHeight - one.half_height);
    }
  }
}

core::MapPoint free_corner(const std::vector<Mark>& marks, float size) {
  const std::array<core::MapPoint, 4> corners{{{0, 0},
                                               {kMapWidth - size, 0},
                                               {0, kMapHeight - size},
                                               {kMapWidth - size, kMapHeight - size}}};
  const auto nearest = [&](core::MapPoint corner) {
    float least = kMapWidth + kMapHeight;
    for (const Mark& one : marks)
      least = std::min(least, std::hypot(one.x - corner.x - size / 2, one.y - corner.y - size / 2));
    return least;
  };
  return *std::max_element(corners.begin(), corners.end(),
                           [&](auto a, auto b) { return nearest(a) < nearest(b); });
}

}  // namespace ocop::site
