// The soft shadow, drawn as a mesh of rings around a rounded rectangle: a texture would be needed
// for each size, and stacked translucent rectangles would show steps.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/kiosk/ui/memory.h"

namespace ocop::ui {
namespace {

constexpr float kBlur = 26;  // how far it reaches, design pixels
constexpr float kDrop = 8;   // it falls downwards
constexpr float kSeen = 12;  // of that what is dark enough to be missed where it is cut
constexpr int kCorner = 7;   // points per corner
constexpr int kRing = 4 * kCorner;
constexpr std::array<float, 6> kSteps{-0.45F, -0.2F, 0.05F, 0.35F, 0.65F, 1.0F};
constexpr std::array<float, 6> kDensity{1.0F, 0.82F, 0.52F, 0.22F, 0.06F, 0.0F};

// Returns the corners' points about their centres, computed once, because a grid has a dozen
// shadows per frame.
const std::array<Vec, kRing>& unit_circle() {
  static const std::array<Vec, kRing> points = [] {
    constexpr float kQuarter = 1.57079632F;
    std::array<Vec, kRing> all;
    for (int i = 0; i < kRing; ++i) {
      const int corner = i / kCorner, step = i % kCorner;
      const float angle = kQuarter * (static_cast<float>(corner) + 2 +
                                      static_cast<float>(step) / static_cast<float>(kCorner - 1));
      all[static_cast<std::size_t>(i)] = {std::cos(angle), std::sin(angle)};
    }
    return all;
  }();
  return points;
}

// Computes the points of a rounded rectangle, clockwise from the upper left corner.
void ring(ImVec2 (&out)[kRing], const Rect& rect, float radius) {
  const std::array<Vec, 4> centers{Vec{rect.x + radius, rect.y + radius},
                                   Vec{rect.right() - radius, rect.y + radius},
                                   Vec{rect.right() - radius, rect.bottom() - radius},
                                   Vec{rect.x + radius, rect.bottom() - radius}};
  const auto& unit = unit_circle();
  for (int i = 0; i < kRing; ++i) {
    const Vec& center = centers[static_cast<std::size_t>(i / kCorner)];
    const Vec& way = unit[static_cast<std::size_t>(i)];
    out[i] = {center.x + radius * way.x, center.y + radius * way.y};
  }
}

}  // namespace

void Frame::shadow(Rect rect, float radius) {
  Stage::Memory& m = *stage_.memory_;
  if (!m.seen(rect.inset(-kBlur - kDrop))) return;
  if (m.auditing && !m.scrolls.empty()) {
    const Rect& clip = m.clip();
    const bool inside = rect.x >= clip.x && rect.right() <= clip.right();
    if (inside && (rect.x - clip.x < kSeen || clip.right() - rect.right() < kSeen) &&
        clip.w < m.canvas.w)
      m.audit.cut_shadows.push_back(rect);
  }
  const bool dark = m.look.mode == Mode::dark;
  if (m.look.mode == Mode::high_contrast)
    return outline(rect.inset(-2), colors().line, 2, radius + 2);
  const Color tint{dark ? 0x000000U : 0x3A2E1CU, dark ? 0.5F : 0.13F};
  const Rect fallen = rect.moved(0, kDrop);
  const int rings = static_cast<int>(kSteps.size());
  m.list->PrimReserve((rings - 1) * kRing * 6, rings * kRing);
  const ImVec2 uv = m.fonts->atlas()->TexUvWhitePixel;
  const unsigned first = m.list->_VtxCurrentIdx;
  for (int r = 0; r < rings; ++r) {
    const float grow = kSteps[static_cast<std::size_t>(r)] * kBlur;
    ImVec2 points[kRing];
    ring(points, fallen.inset(-grow), std::max(2.0F, radius + grow));
    const ImU32 color = packed(tint.with_alpha(tint.alpha * kDensity[static_cast<std::size_t>(r)]));
    for (const ImVec2& p : points) m.list->PrimWriteVtx(m.px({p.x, p.y}), uv, color);
  }
  for (int r = 0; r + 1 < rings; ++r) {
    for (int i = 0; i < kRing; ++i) {
      const auto at = [&](int ring_at, int point) {
        return static_cast<ImDrawIdx>(first +
                                      static_cast<unsigned>(ring_at * kRing + point % kRing));
      };
      m.list->PrimWriteIdx(at(r, i)), m.list->PrimWriteIdx(at(r + 1, i));
      m.list->PrimWriteIdx(at(r + 1, i + 1)), m.list->PrimWriteIdx(at(r, i));
      m.list->PrimWriteIdx(at(r + 1, i + 1)), m.list->PrimWriteIdx(at(r, i + 1));
    }
  }
}

}  // namespace ocop::ui
