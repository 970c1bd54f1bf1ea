#include "app/kiosk/widgets/map_pin.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ocop::widgets {
namespace {

constexpr float kHead = 0.36F;  // radius of the head, as a fraction of the height
constexpr float kRoom = 2.1F;   // smallest distance between heads, in radii
constexpr std::size_t kArc = 20;

/// Moves two heads apart, to the left and right. Returns false if they were apart already.
bool move_apart(ui::Vec& one, ui::Vec& other, float room) {
  const float rise = std::abs(one.y - other.y);
  const float away = other.x - one.x;
  const float wanted = rise < room ? std::sqrt(room * room - rise * rise) : 0;
  const float missing = wanted - std::abs(away);
  if (missing < 0.5F) return false;
  const float step = std::copysign(missing / 2, away);
  one.x -= step;
  other.x += step;
  return true;
}

}  // namespace

float pin_radius(float height) {
  return height * kHead;
}

std::vector<ui::Vec> heads_apart(std::span<const ui::Vec> tips, float height,
                                 const ui::Rect& area) {
  constexpr int kRounds = 100;  // more than any province's places need
  const float radius = pin_radius(height);
  std::vector<ui::Vec> heads;
  heads.reserve(tips.size());
  for (const ui::Vec tip : tips) heads.push_back({tip.x, tip.y - height + radius});
  bool moved = true;
  for (int round = 0; moved && round < kRounds; ++round) {
    moved = false;
    for (std::size_t i = 0; i < heads.size(); ++i)
      for (std::size_t k = i + 1; k < heads.size(); ++k)
        if (move_apart(heads[i], heads[k], kRoom * radius)) {
          moved = true;
          for (ui::Vec* one : {&heads[i], &heads[k]})
            one->x = std::clamp(one->x, area.x + radius, area.right() - radius);
        }
  }
  return heads;
}

void map_pin(ui::Frame& frame, ui::Vec tip, ui::Vec head, float height, ui::Color color) {
  const float radius = pin_radius(height);
  frame.circle({tip.x, tip.y}, height * 0.10F, frame.colors().ink.with_alpha(0.22F));
  // The sides are tangents of the head, which makes one convex outline.
  const float reach = std::hypot(tip.x - head.x, tip.y - head.y);
  const float half = std::acos(radius / reach);
  constexpr float kWholeTurn = 6.28318531F;
  const float down = std::atan2(tip.y - head.y, tip.x - head.x);
  std::array<ui::Vec, kArc + 1> outline;
  for (std::size_t i = 0; i < kArc; ++i) {
    const float part = static_cast<float>(i) / static_cast<float>(kArc - 1);
    const float angle = down + half + (kWholeTurn - 2 * half) * part;
    outline[i] = head + ui::Vec{std::cos(angle), std::sin(angle)} * radius;
  }
  outline[kArc] = tip;
  frame.polygon(outline, color);
  frame.circle(head, radius * 0.66F, frame.colors().surface);
  frame.anise(head, radius * 0.52F, color);
}

}  // namespace ocop::widgets
