// The canvas and its plain shapes. Edges are aligned to screen pixels, so that hairlines stay
// sharp.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/kiosk/ui/memory.h"

namespace ocop::ui {

Rect Frame::area() const {
  return stage_.memory_->canvas;
}
bool Frame::portrait() const {
  return area().h > area().w;
}
const Palette& Frame::colors() const {
  return palette(stage_.memory_->look.mode);
}
float Frame::text_scale() const {
  return stage_.memory_->look.large_text ? kLargeText : 1;
}
double Frame::seconds() const {
  return stage_.memory_->now - *stage_.memory_->epoch;
}
bool Frame::reduce_motion() const {
  return stage_.memory_->look.reduce_motion;
}

void Frame::fill(Rect rect, Color color, float radius) {
  const Stage::Memory& m = *stage_.memory_;
  if (!m.seen(rect)) return;
  m.list->AddRectFilled(m.snapped({rect.x, rect.y}), m.snapped({rect.right(), rect.bottom()}),
                        packed(color), radius * m.unit);
}

void Frame::outline(Rect rect, Color color, float thickness, float radius) {
  const Stage::Memory& m = *stage_.memory_;
  if (!m.seen(rect)) return;
  const float pen = std::max(1.0F, std::round(thickness * m.unit));
  ImVec2 from = m.snapped({rect.x, rect.y}), to = m.snapped({rect.right(), rect.bottom()});
  from.x += pen / 2, from.y += pen / 2, to.x -= pen / 2, to.y -= pen / 2;
  // Dear ImGui shifts outlines by half a pixel.
  from.x -= 0.5F, from.y -= 0.5F, to.x += 0.5F, to.y += 0.5F;
  m.list->AddRect(from, to, packed(color), std::max(0.0F, radius * m.unit - pen / 2), 0, pen);
}

void Frame::gradient(Rect rect, Color top, Color bottom) {
  const Stage::Memory& m = *stage_.memory_;
  if (!m.seen(rect)) return;
  m.list->AddRectFilledMultiColor(m.snapped({rect.x, rect.y}),
                                  m.snapped({rect.right(), rect.bottom()}), packed(top),
                                  packed(top), packed(bottom), packed(bottom));
}

void Frame::line(Vec from, Vec to, Color color, float thickness) {
  const Stage::Memory& m = *stage_.memory_;
  if (from.x == to.x || from.y == to.y) {  // axis-parallel: a sharp bar
    const bool upright = from.x == to.x;
    const float half = thickness / 2;
    const float pen = std::max(1.0F, std::round(thickness * m.unit));
    const ImVec2 a = m.snapped({std::min(from.x, to.x) - (upright ? half : 0),
                                std::min(from.y, to.y) - (upright ? 0 : half)});
    const ImVec2 b = m.snapped({std::max(from.x, to.x), std::max(from.y, to.y)});
    m.list->AddRectFilled(a, upright ? ImVec2(a.x + pen, b.y) : ImVec2(b.x, a.y + pen),
                          packed(color));
    return;
  }
  m.list->AddLine(m.px(from), m.px(to), packed(color), thickness * m.unit);
}

void Frame::circle(Vec center, float radius, Color color) {
  const Stage::Memory& m = *stage_.memory_;
  if (!m.seen({center.x - radius, center.y - radius, 2 * radius, 2 * radius})) return;
  m.list->AddCircleFilled(m.px(center), radius * m.unit, packed(color));
}

void Frame::arc(Vec center, float radius, float from, float to, Color color, float thickness) {
  const Stage::Memory& m = *stage_.memory_;
  if (to <= from) return;
  m.list->PathArcTo(m.px(center), radius * m.unit, from, to, 0);
  m.list->PathStroke(packed(color), 0, thickness * m.unit);
}

void Frame::polygon(std::span<const Vec> convex, Color color) {
  const Stage::Memory& m = *stage_.memory_;
  if (convex.size() < 3) return;
  float twice_area = 0;
  for (std::size_t i = 0; i < convex.size(); ++i) {
    const Vec a = convex[i], b = convex[(i + 1) % convex.size()];
    twice_area += a.x * b.y - b.x * a.y;
  }
  for (std::size_t i = 0; i < convex.size(); ++i) {  // antialiasing requires a consistent winding
    m.list->PathLineTo(m.px(twice_area > 0 ? convex[i] : convex[convex.size() - 1 - i]));
  }
  m.list->PathFillConvex(packed(color));
}

Rect Frame::visible() const {
  return stage_.memory_->clip();
}

void Frame::begin_group(Vec center, float scale, float alpha) {
  Stage::Memory& m = *stage_.memory_;
  m.groups.push_back({center, scale, std::clamp(alpha, 0.0F, 1.0F), m.list->VtxBuffer.Size});
}

void Frame::end_group() {
  Stage::Memory& m = *stage_.memory_;
  const Stage::Memory::Group group = m.groups.back();
  m.groups.pop_back();
  if (group.scale == 1 && group.alpha == 1) return;
  const ImVec2 center = m.px(group.center);
  for (int i = group.first_vertex; i < m.list->VtxBuffer.Size; ++i) {
    ImDrawVert& v = m.list->VtxBuffer[i];
    v.pos.x = center.x + (v.pos.x - center.x) * group.scale;
    v.pos.y = center.y + (v.pos.y - center.y) * group.scale;
    const auto alpha = static_cast<float>((v.col >> IM_COL32_A_SHIFT) & 0xFF) * group.alpha;
    v.col =
        (v.col & ~IM_COL32_A_MASK) | (static_cast<ImU32>(std::lround(alpha)) << IM_COL32_A_SHIFT);
  }
}

void Frame::begin_page(std::string_view page, bool grow) {
  Stage::Memory& m = *stage_.memory_;
  constexpr double kGrowSeconds = 0.22;
  constexpr float kSmallest = 0.9F;
  if (m.page != page) {
    const bool first = m.page.empty();  // a kiosk that starts shows its page at once
    m.page_since = grow && !first && !reduce_motion() ? m.now : m.now - kGrowSeconds;
    m.page = page;
  }
  const float left = 1 - static_cast<float>(std::min((m.now - m.page_since) / kGrowSeconds, 1.0));
  if (left > 0) keep_moving(left * kGrowSeconds);
  const float grown = 1 - left * left * left;  // slowing down
  const Vec from = m.gestures.tapped_at().value_or(area().center());
  begin_group(from, kSmallest + (1 - kSmallest) * grown, grown);
}

float Frame::glide(std::string_view name, float target, float seconds, float first) {
  return stage_.memory_->glides.value(name, target, seconds, first, reduce_motion());
}

Slides Frame::slides(std::string_view name, int count, SlideTimes times,
                     const std::function<bool(int)>& ready) {
  Stage::Memory& m = *stage_.memory_;
  if (reduce_motion()) times.fade = 0;
  return m.slides[std::string(name)].advance(m.now, count, times, ready);
}

void Frame::keep_moving(double seconds) {
  Stage::Memory& m = *stage_.memory_;
  m.moving_until = std::max(m.moving_until, m.now + seconds);
}

void Frame::again_in(double seconds) {
  Stage::Memory& m = *stage_.memory_;
  m.again_at = std::min(m.again_at, m.now + seconds);
}

}  // namespace ocop::ui
