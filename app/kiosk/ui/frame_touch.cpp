// Targets, scroll areas and enlarged pictures: what a screen declares for the gestures.
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "app/kiosk/ui/memory.h"

namespace ocop::ui {
namespace {

constexpr float kHintWidth = 6, kHintLeast = 48, kHintMargin = 6;
constexpr float kFinger = 44;  // half of what a finger hides
constexpr float kReach = 300;  // from the finger to what it must notice
constexpr float kEnd = 36;     // in which content fades that goes on

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

Rect Frame::beside_touch(std::uint64_t occasion, Vec size, float top) {
  Stage::Memory& m = *stage_.memory_;
  if (m.placed && m.placed->occasion == occasion && m.placed->size == size) {
    if (m.auditing) m.audit.messages.push_back(m.placed->box);
    return m.placed->box;
  }
  const Rect room{space::card, top, area().w - 2 * space::card, area().h - top - space::card};
  const auto moved_in = [&](float x, float y) {
    return Rect{std::clamp(x, room.x, std::max(room.x, room.right() - size.x)),
                std::clamp(y, room.y, std::max(room.y, room.bottom() - size.y)), size.x, size.y};
  };
  Rect best = moved_in((area().w - size.x) / 2, top);
  if (const auto& at = m.gestures.tapped_at()) {
    float least = std::numeric_limits<float>::max();
    for (float away = kFinger; away < kReach; away += kFinger) {
      for (const Rect& box :
           {moved_in(at->x - size.x / 2, at->y - away - size.y),
            moved_in(at->x - size.x / 2, at->y + away), moved_in(at->x + away, at->y - size.y / 2),
            moved_in(at->x - away - size.x, at->y - size.y / 2)}) {
        float hidden =
            box.intersect({at->x - kFinger, at->y - kFinger, 2 * kFinger, 2 * kFinger}).empty()
                ? 0
                : size.x * size.y;
        for (const Target& target : m.gestures.declared()) {
          const Rect common = target.rect.intersect(box);
          if (target.kind == Target::Kind::control && !common.empty())
            hidden += common.w * common.h;
        }
        if (hidden < least) least = hidden, best = box;
      }
    }
  }
  if (m.auditing) m.audit.messages.push_back(best);
  m.placed = Stage::Memory::Placed{occasion, size, best};
  return best;
}

void Frame::block(Rect rect) {
  Stage::Memory& m = *stage_.memory_;
  m.gestures.declare({Target::Kind::block, {}, m.visible(rect)});
  if (!m.auditing) return;
  for (Audit::Scroll& below : m.audit.scrolls)
    if (!below.hint.intersect(rect).empty()) below.hint = {};  // covered
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

void Frame::end_scroll() {
  end_scroll(colors().paper);
}

// Draws a thin indicator of the position in a long page; it cannot be grabbed.
void Frame::end_scroll(Color ground) {
  Stage::Memory& m = *stage_.memory_;
  const Stage::Memory::OpenScroll open = std::move(m.scrolls.back());
  m.scrolls.pop_back();
  const ScrollMotion& motion = m.gestures.scroll(open.name);
  const Rect& view = open.view;
  if (m.auditing)
    m.audit.scrolls.push_back({open.name, view, motion.limit(), open.axis == Axis::vertical, {}});
  if (open.axis == Axis::vertical) {
    const float above = std::clamp(motion.offset() / kEnd, 0.0F, 1.0F);
    const float below = std::clamp((motion.limit() - motion.offset()) / kEnd, 0.0F, 1.0F);
    const Color clear = ground.with_alpha(0);
    if (above > 0) gradient({view.x, view.y, view.w, kEnd}, ground.with_alpha(above), clear);
    if (below > 0)
      gradient({view.x, view.bottom() - kEnd, view.w, kEnd}, clear, ground.with_alpha(below));
  }
  if (open.axis == Axis::vertical && motion.limit() > 1 && view.h > 3 * kHintLeast) {
    const bool busy = motion.moving();
    const float alpha = glide("hint:" + open.name, busy ? 0.55F : 0.22F, busy ? 0.1F : 0.5F, 0.22F);
    const float track = view.h - 2 * kHintMargin;
    const Rect place{view.right() - kHintMargin - kHintWidth, view.y + kHintMargin, kHintWidth,
                     track};
    if (m.auditing) m.audit.scrolls.back().hint = place;
    const float size = std::max(kHintLeast, track * view.h / (view.h + motion.limit()));
    const float part = std::clamp(motion.offset() / motion.limit(), 0.0F, 1.0F);
    fill({place.x, place.y + (track - size) * part, place.w, size}, colors().ink.with_alpha(alpha),
         kHintWidth / 2);
  }
  m.pop_clip();
}

float Frame::scroll_offset(std::string_view name) const {
  return stage_.memory_->gestures.scroll(name).offset();
}

void Frame::bring_into_sight(std::string_view name, float from, float length) {
  Stage::Memory& m = *stage_.memory_;
  m.gestures.scroll(name).bring(from, length, reduce_motion());
}

bool Frame::changed(std::string_view name, std::uint64_t value) {
  auto& values = stage_.memory_->values;
  const auto [known, first] = values.try_emplace(std::string(name), value);
  return !first && std::exchange(known->second, value) != value;
}

void Frame::forget() {
  stage_.memory_->gestures.forget({});
  stage_.memory_->glides.forget({});
  stage_.memory_->slides.clear();
  stage_.memory_->values.clear();
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
