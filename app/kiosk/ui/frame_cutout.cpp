// A part of a picture, lifted off it.
#include <vector>

#include "app/kiosk/ui/memory.h"

namespace ocop::ui {
namespace {

float cross(Vec a, Vec b, Vec c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool inside(Vec p, Vec a, Vec b, Vec c) {
  return cross(a, b, p) >= 0 && cross(b, c, p) >= 0 && cross(c, a, p) >= 0;
}

// Fills a clockwise outline with triangles, and returns their corners in threes. Each triangle cuts
// off a corner whose triangle holds no other corner.
std::vector<ImDrawIdx> triangles(std::span<const Vec> outline) {
  std::vector<ImDrawIdx> left, corners;
  for (std::size_t i = 0; i < outline.size(); ++i) left.push_back(static_cast<ImDrawIdx>(i));
  const auto is_ear = [&](std::size_t i) {
    const ImDrawIdx a = left[(i + left.size() - 1) % left.size()], b = left[i];
    const ImDrawIdx c = left[(i + 1) % left.size()];
    if (cross(outline[a], outline[b], outline[c]) <= 0) return false;
    for (const ImDrawIdx p : left)
      if (p != a && p != b && p != c && inside(outline[p], outline[a], outline[b], outline[c]))
        return false;
    return true;
  };
  while (left.size() >= 3) {
    std::size_t ear = 0;
    while (ear < left.size() && !is_ear(ear)) ++ear;
    if (ear == left.size()) break;
    for (const std::size_t i : {ear + left.size() - 1, ear, ear + 1})
      corners.push_back(left[i % left.size()]);
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(ear));
  }
  return corners;
}

}  // namespace

void Frame::cutout(Rect box, std::string_view key, std::span<const Vec> outline, Lift lift) {
  Stage::Memory& m = *stage_.memory_;
  if (outline.size() < 3 || !m.seen(box)) return;
  const Texture texture = m.pictures.find(key, static_cast<int>(std::ceil(box.w * m.unit)),
                                          static_cast<int>(std::ceil(box.h * m.unit)));
  if (texture.id == 0) return;
  Vec middle;
  for (const Vec& point : outline)
    middle = middle + point * (1 / static_cast<float>(outline.size()));
  const auto placed = [&](Vec point, float rise) {
    const Vec at = middle + (point - middle) * lift.scale;
    return m.px({box.x + at.x * box.w, box.y + at.y * box.h - rise});
  };
  const std::vector<ImDrawIdx> corners = triangles(outline);
  const auto fill = [&](float rise, ImU32 color, bool textured) {
    m.list->PrimReserve(static_cast<int>(corners.size()), static_cast<int>(outline.size()));
    const auto first = static_cast<ImDrawIdx>(m.list->_VtxCurrentIdx);  // which that may begin anew
    for (const ImDrawIdx corner : corners)
      m.list->PrimWriteIdx(static_cast<ImDrawIdx>(first + corner));
    for (const Vec& point : outline)
      m.list->PrimWriteVtx(placed(point, rise),
                           textured ? ImVec2{point.x, point.y} : m.fonts->atlas()->TexUvWhitePixel,
                           color);
  };
  fill(-lift.rise, packed(lift.shadow), false);
  m.list->PushTextureID(texture_id(texture.id));
  fill(lift.rise, packed({0xFFFFFF}), true);
  m.list->PopTextureID();
  for (const Vec& point : outline) m.list->PathLineTo(placed(point, lift.rise));
  m.list->PathStroke(packed(lift.rim), ImDrawFlags_Closed, stroke::strong * m.unit);
}

}  // namespace ocop::ui
