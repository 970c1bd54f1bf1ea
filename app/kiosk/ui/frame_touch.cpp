// Targets, scroll areas and enlarged pictures: what a screen declares for the gestures.
#include <algorithm>
#include <cmath>

#include "app/kiosk/ui/memory.h"

namespace ocop::ui {
namespace {

constexpr float kHintWidth = 6, kHintLeast = 48, kHintMargin = 6;

}  // namespace

Press Frame::control(std::string_view name, Rect rect) {
  Stage::Memory& m = *stage_.memory_;
  const Rect visible = m.visible(rect);
  if (m.auditing) {
    m.audit.controls.push_back({std::string(name), rect, visible});
    m.control_order.push_back(m.gestures.declared().size());
  }
  m.gestures.declare({Target::Kind::control, std::string(name), visible});
  return m.gestures.press(name);
}

void Frame::block(Rect rect) {
  Stage::Memory& m = *stage_.memory_;
  m.gestures.declare({Target::Kind::block, {}, m.visible(rect)});
}

Rect Frame::begin_scroll(std::string_view name, Rect view, float length, Axis axis) {
  Stage::Memory& m = *stage_.memory_;
  const bool upright = axis == Axis::vertical;
  ScrollMotion& motion = m.gestures.scroll(name);
  const float shown = upright ? view.h : view.w;
  motion.set_extent(length - shown, shown);
  m.gestures.declare({Target::Kind::scroll, std::string(name), m.visible(view), axis});
  m.scrolls.push_back({std::string(name), view, axis});
  m.push_clip(view);
  const float offset =
      std::round(motion.offset() * m.unit) / m.unit;  // everything moves by whole pixels
  return upright ? Rect{view.x, view.y - offset, view.w, length}
                 : Rect{view.x - offset, view.y, length, view.h};
}

// Draws a thin indicator of the position in a long page; it cannot be grabbed.
void Frame::end_scroll() {
  Stage::Memory& m = *stage_.memory_;
  const Stage::Memory::OpenScroll open = std::move(m.scrolls.back());
  m.scrolls.pop_back();
  const ScrollMotion& motion = m.gestures.scroll(open.name);
  const Rect& view = open.view;
  if (open.axis == Axis::vertical && motion.limit() > 1 && view.h > 3 * kHintLeast) {
    const bool busy = motion.moving();
    const float alpha = glide("hint:" + open.name, busy ? 0.55F : 0.22F, busy ? 0.1F : 0.5F, 0.22F);
    const float track = view.h - 2 * kHintMargin;
    const float size = std::max(kHintLeast, track * view.h / (view.h + motion.limit()));
    const float part = std::clamp(motion.offset() / motion.limit(), 0.0F, 1.0F);
    fill({view.right() - kHintMargin - kHintWidth, view.y + kHintMargin + (track - size) * part,
          kHintWidth, size},
         colors().ink.with_alpha(alpha), kHintWidth / 2);
  }
  m.pop_clip();
}

float Frame::scroll_offset(std::string_view name) const {
  return stage_.memory_->gestures.scroll(name).offset();
}

void Frame::forget() {
  stage_.memory_->gestures.forget({});
  stage_.memory_->glides.forget({});
  stage_.memory_->slides.clear();
  stage_.memory_->settle = std::max(stage_.memory_->settle, 2);
}

Zoom Frame::zoomable(std::string_view name, Rect box) {
  Stage::Memory& m = *stage_.memory_;
  ZoomMotion& motion = m.gestures.zoom(name);
  motion.set_box(box);
  m.gestures.declare({Target::Kind::zoom, std::string(name), m.visible(box)});
  return motion.now();
}

}  // namespace ocop::ui
