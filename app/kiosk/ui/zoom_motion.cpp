#include "app/kiosk/ui/zoom_motion.h"

#include <algorithm>
#include <cmath>

namespace ocop::ui {
namespace {

constexpr float kMost = 4;
constexpr float kDoubleTap = 2.5F;
constexpr float kSeconds = 0.22F;
constexpr float kHardly = 1.08F;

}  // namespace

Zoom ZoomMotion::kept_inside(Zoom zoom) const {
  const float x = box_.w * (zoom.scale - 1) / 2;
  const float y = box_.h * (zoom.scale - 1) / 2;
  return {zoom.scale, {std::clamp(zoom.shift.x, -x, x), std::clamp(zoom.shift.y, -y, y)}};
}

void ZoomMotion::grab() {
  progress_ = 1;
  grabbed_ = now_;
}

void ZoomMotion::pinch(float spread, Vec from, Vec to) {
  const float scale = std::clamp(grabbed_.scale * spread, 1.0F, kMost);
  // Keep the point of the picture that was between the fingers between them.
  const Vec shift = to - (from - grabbed_.shift) * (scale / grabbed_.scale);
  now_ = kept_inside({scale, shift});
}

void ZoomMotion::pan(Vec by) {
  now_ = kept_inside({grabbed_.scale, grabbed_.shift + by});
}

void ZoomMotion::let_go() {
  if (now_.scale < kHardly && now_.scale > 1) go_to({});
}

void ZoomMotion::toggle(Vec at) {
  if (enlarged()) return go_to({});
  go_to(kept_inside({kDoubleTap, at - at * kDoubleTap}));
}

void ZoomMotion::go_to(Zoom goal) {
  from_ = now_;
  goal_ = goal;
  progress_ = 0;
}

void ZoomMotion::advance(float seconds) {
  if (progress_ >= 1) return;
  progress_ = std::min(1.0F, progress_ + seconds / kSeconds);
  const float k = 1 - std::pow(1 - progress_, 3.0F);
  now_.scale = from_.scale + (goal_.scale - from_.scale) * k;
  now_.shift = from_.shift + (goal_.shift - from_.shift) * k;
}

}  // namespace ocop::ui
