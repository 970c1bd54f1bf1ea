#include "app/ui/map_pin.h"

#include <array>
#include <cmath>

namespace ocop::ui {
namespace {

constexpr float kHead = 0.36F;  // radius of the head, as a part of the height
constexpr std::size_t kArc = 20;

}  // namespace

void map_pin(Frame& frame, Vec tip, float height, Color color) {
  const float radius = height * kHead;
  const Vec head{tip.x, tip.y - height + radius};
  frame.circle({tip.x, tip.y}, height * 0.10F, frame.colors().ink.with_alpha(0.22F));
  // The sides touch the head where they are tangents of it: one convex outline.
  const float reach = height - radius;
  const float half = std::acos(radius / reach);
  constexpr float kTurn = 6.28318531F;
  constexpr float kDown = kTurn / 4;
  std::array<Vec, kArc + 1> outline;
  for (std::size_t i = 0; i < kArc; ++i) {
    const float part = static_cast<float>(i) / static_cast<float>(kArc - 1);
    const float angle = kDown + half + (kTurn - 2 * half) * part;
    outline[i] = head + Vec{std::cos(angle), std::sin(angle)} * radius;
  }
  outline[kArc] = tip;
  frame.polygon(outline, color);
  frame.circle(head, radius * 0.66F, frame.colors().surface);
  frame.anise(head, radius * 0.52F, color);
}

}  // namespace ocop::ui
