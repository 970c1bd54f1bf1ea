// Uses only the background draw list of a Dear ImGui frame, because its windows, widgets and input
// are made for mice, not fingers.
#include "app/kiosk/ui/stage.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

#include "app/kiosk/ui/memory.h"

namespace ocop::ui {
namespace {

constexpr float kShortSide = 1080;

// Returns the part of `rect` not covered by `cover`, as one rectangle: removes a whole edge, the
// rows of a lower corner, or everything.
Rect uncovered(Rect rect, const Rect& cover) {
  const Rect common = rect.intersect(cover);
  if (common.empty()) return rect;
  if (common.w >= rect.w) {
    if (common.y <= rect.y)
      return {rect.x, common.bottom(), rect.w, rect.bottom() - common.bottom()};
    if (common.bottom() >= rect.bottom()) return {rect.x, rect.y, rect.w, common.y - rect.y};
  } else if (common.h >= rect.h) {
    if (common.x <= rect.x) return {common.right(), rect.y, rect.right() - common.right(), rect.h};
    if (common.right() >= rect.right()) return {rect.x, rect.y, common.x - rect.x, rect.h};
  } else if (common.bottom() >= rect.bottom()) {
    return {rect.x, rect.y, rect.w, common.y - rect.y};  // a corner: what is above it is free
  }
  return rect;
}

}  // namespace

ImU32 packed(Color color) {
  const float alpha = std::clamp(color.alpha, 0.0F, 1.0F);
  return IM_COL32((color.rgb >> 16) & 0xFF, (color.rgb >> 8) & 0xFF, color.rgb & 0xFF,
                  std::lround(alpha * 255));
}

Rect Stage::Memory::visible(const Rect& rect) const {
  const Rect& c = clip();
  if (rect.x >= c.x && rect.y >= c.y && rect.right() <= c.right() && rect.bottom() <= c.bottom()) {
    return rect;
  }
  const Rect part = rect.intersect(c);
  return part.empty() ? Rect{rect.x, rect.y, 0, 0} : part;
}

void Stage::Memory::push_clip(Rect rect) {
  const Rect inner = rect.intersect(clips.back());
  clips.push_back({inner.x, inner.y, std::max(inner.w, 0.0F), std::max(inner.h, 0.0F)});
  const Rect& clip = clips.back();
  list->PushClipRect(snapped({clip.x, clip.y}), snapped({clip.right(), clip.bottom()}));
}

void Stage::Memory::pop_clip() {
  assert(clips.size() > 1);
  clips.pop_back();
  list->PopClipRect();
}

Stage::Stage(Pictures& pictures) : memory_(std::make_unique<Memory>(*this, pictures)) {
  memory_->context = ImGui::CreateContext(&memory_->no_fonts);
  ImGui::SetCurrentContext(memory_->context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  ImGui::GetStyle().AntiAliasedLinesUseTex = false;
}

Stage::~Stage() {
  ImGuiContext* before = ImGui::GetCurrentContext();
  ImGui::SetCurrentContext(memory_->context);
  ImGui::GetIO().Fonts = &memory_->no_fonts;
  ImGui::DestroyContext(memory_->context);
  ImGui::SetCurrentContext(before == memory_->context ? nullptr : before);
}

void Stage::use_fonts(std::shared_ptr<const FontSet> fonts) {
  assert(fonts);
  if (fonts == (memory_->next_fonts ? memory_->next_fonts : memory_->fonts)) return;
  memory_->next_fonts = std::move(fonts);
  memory_->settle = std::max(memory_->settle, 1);
  memory_->next_frame = 0;
}

void Stage::set_look(const Look& look) {
  Look& now = memory_->look;
  if (now.mode == look.mode && now.large_text == look.large_text &&
      now.reduce_motion == look.reduce_motion) {
    return;
  }
  now = look;
  memory_->settle = std::max(memory_->settle, 1);
  memory_->next_frame = 0;
}

Frame& Stage::begin(int width_px, int height_px, double now_seconds,
                    std::span<const Event> events) {
  Memory& m = *memory_;
  assert(!m.open);
  m.open = true;
  m.again_at = std::numeric_limits<double>::infinity();
  if (m.next_fonts) m.fonts = std::move(m.next_fonts);
  assert(m.fonts);
  const auto width = static_cast<float>(std::max(width_px, 1));
  const auto height = static_cast<float>(std::max(height_px, 1));
  m.unit = std::min(width, height) / kShortSide;
  const Rect canvas{0, 0, width / m.unit, height / m.unit};
  if (canvas != m.canvas) m.settle = std::max(m.settle, 1);
  m.canvas = canvas;
  if (!m.epoch) m.epoch = now_seconds;
  const double past = now_seconds - m.now;
  m.now = now_seconds;
  m.gestures.begin(now_seconds, events, m.unit);
  m.glides.begin(now_seconds);

  ImGui::SetCurrentContext(m.context);
  ImGuiIO& io = ImGui::GetIO();
  io.Fonts = m.fonts->atlas();
  io.DisplaySize = {width, height};
  io.DeltaTime = static_cast<float>(std::clamp(past, 0.001, 1.0));
  ImGui::NewFrame();
  m.list = ImGui::GetBackgroundDrawList();
  m.clips.assign(1, m.canvas);
  m.groups.clear();
  m.scrolls.clear();
  m.audit = {};
  m.control_order.clear();
  return m.frame;
}

ImDrawData* Stage::end() {
  Memory& m = *memory_;
  assert(m.open);
  assert(m.clips.size() == 1 && m.groups.empty() && m.scrolls.empty());
  m.open = false;
  const std::vector<Target>& targets = m.gestures.declared();
  for (std::size_t i = 0; i < m.control_order.size(); ++i) {
    Audit::Control& control = m.audit.controls[i];
    for (std::size_t t = m.control_order[i] + 1; t < targets.size(); ++t) {
      if (targets[t].kind == Target::Kind::block) {
        control.visible = uncovered(control.visible, targets[t].rect);
      }
    }
  }
  m.gestures.end();
  ImGui::Render();

  const bool moving = m.gestures.moving() || m.glides.moving() || m.moving_until > m.now;
  if (m.gestures.touched()) m.settle = 2;  // this frame, and the one that shows its result
  if (m.settle > 0) --m.settle;
  const bool due = moving || m.settle > 0;
  m.next_frame = due ? 0 : m.again_at;
  if (moving) m.settle = std::max(m.settle, 1);
  return ImGui::GetDrawData();
}

double Stage::next_frame_seconds() const {
  return memory_->next_frame;
}

void Stage::forget(std::string_view prefix) {
  memory_->gestures.forget(prefix);
  memory_->glides.forget(prefix);
  memory_->settle = std::max(memory_->settle, 1);
  memory_->next_frame = 0;
}

const Audit& Stage::audit() const {
  return memory_->audit;
}
void Stage::set_audit(bool on) {
  memory_->auditing = on;
}

}  // namespace ocop::ui
