// The star anise: eight boat-shaped pods around a centre, each open along its seam with a seed in
// it. At small sizes it is a plain eight-pointed star.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/kiosk/ui/memory.h"

namespace ocop::ui {
namespace {

constexpr int kPods = 8;
constexpr float kAniseTurn = 6.28318531F;
constexpr float kPlainBelow = 15;  // design pixels: no room for seams
constexpr float kSeedsFrom = 36;

// Half widths of a pod along its length, both as fractions of the radius.
constexpr std::array<Vec, 9> kPod{Vec{0.11F, 0.018F}, Vec{0.22F, 0.066F}, Vec{0.36F, 0.112F},
                                  Vec{0.50F, 0.135F}, Vec{0.62F, 0.131F}, Vec{0.74F, 0.106F},
                                  Vec{0.85F, 0.068F}, Vec{0.94F, 0.032F}, Vec{1.00F, 0.008F}};
// The same with fewer points, for the many small stars of lists.
constexpr std::array<Vec, 5> kSmallPod{Vec{0.11F, 0.018F}, Vec{0.36F, 0.112F}, Vec{0.56F, 0.135F},
                                       Vec{0.80F, 0.085F}, Vec{1.00F, 0.008F}};
// The same for the seam.
constexpr std::array<Vec, 5> kSeam{Vec{0.28F, 0.004F}, Vec{0.42F, 0.015F}, Vec{0.58F, 0.022F},
                                   Vec{0.74F, 0.014F}, Vec{0.90F, 0.004F}};

Color shaded(Color color) {
  const auto part = [&](int shift) { return ((color.rgb >> shift) & 0xFFU) * 74U / 100U << shift; };
  return {part(16) | part(8) | part(0), color.alpha};
}

// Draws a leaf around an axis through the centre, given its half widths.
template <std::size_t N>
std::array<Vec, 2 * N> leaf(const std::array<Vec, N>& half, Vec center, float radius, float angle) {
  const Vec out{std::cos(angle) * radius, std::sin(angle) * radius};
  const Vec side{-out.y, out.x};
  std::array<Vec, 2 * N> points;
  for (std::size_t i = 0; i < N; ++i) {
    points[i] = center + out * half[i].x + side * half[i].y;
    points[2 * N - 1 - i] = center + out * half[i].x - side * half[i].y;
  }
  return points;
}

}  // namespace

void Frame::anise(Vec center, float radius, Color color, float turn) {
  if (!stage_.memory_->seen({center.x - radius, center.y - radius, 2 * radius, 2 * radius})) return;
  const Color dark = shaded(color);
  for (int i = 0; i < kPods; ++i) {
    const float angle = turn + kAniseTurn * (static_cast<float>(i) - 2) / kPods;
    if (radius < kPlainBelow) {
      constexpr std::array<Vec, 3> kRay{Vec{0, 0.02F}, Vec{0.42F, 0.17F}, Vec{1, 0.015F}};
      polygon(leaf(kRay, center, radius, angle), color);
      continue;
    }
    if (radius < kSeedsFrom) {
      polygon(leaf(kSmallPod, center, radius, angle), color);
      continue;
    }
    polygon(leaf(kPod, center, radius, angle), color);
    polygon(leaf(kSeam, center, radius, angle), dark);
    const Vec seed{center.x + std::cos(angle) * radius * 0.56F,
                   center.y + std::sin(angle) * radius * 0.56F};
    circle(seed, radius * 0.05F, dark);
  }
}

}  // namespace ocop::ui
