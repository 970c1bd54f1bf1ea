#include "app/kiosk/ui/scroll_motion.h"

#include <algorithm>
#include <cmath>

namespace ocop::ui {
namespace {

constexpr float kCoastSeconds = 0.325F;  // time constant of the momentum
constexpr float kLeastSpeed = 12;        // slower counts as still
constexpr float kMostSpeed = 9000;
constexpr float kSpringRate = 26;      // 1/s; critically damped: back within about 200 ms
constexpr float kRollSeconds = 0.07F;  // time constant towards the wheel's goal
constexpr float kRubber = 0.55F;

// Returns the visible displacement for a pull beyond an end: ever less, never more than the view.
float rubber(float pull, float view) {
  const float size = std::abs(pull);
  return std::copysign((1 - 1 / (size * kRubber / view + 1)) * view, pull);
}

// Returns the pull whose visible displacement is `shown`.
float pull_of(float shown, float view) {
  const float part = std::min(std::abs(shown) / view, 0.95F);
  return std::copysign((1 / (1 - part) - 1) * view / kRubber, shown);
}

}  // namespace

float ScrollMotion::beyond() const {
  return offset_ - std::clamp(offset_, 0.0F, limit_);
}

void ScrollMotion::set_extent(float limit, float view) {
  limit_ = std::max(limit, 0.0F);
  view_ = std::max(view, 1.0F);
  goal_ = std::clamp(goal_, 0.0F, limit_);
  if (state_ == State::still) offset_ = std::clamp(offset_, 0.0F, limit_);
}

void ScrollMotion::grab() {
  const float out = beyond();
  grabbed_at_ = offset_ - out + (out == 0 ? 0 : pull_of(out, view_));
  state_ = State::dragged;
  speed_ = 0;
}

void ScrollMotion::drag(float by) {
  const float wanted = grabbed_at_ - by;
  const float inside = std::clamp(wanted, 0.0F, limit_);
  offset_ = wanted == inside ? inside : inside + rubber(wanted - inside, view_);
}

void ScrollMotion::let_go(float speed) {
  speed_ = std::clamp(-speed, -kMostSpeed, kMostSpeed);
  if (beyond() != 0) return spring(0);
  state_ = std::abs(speed_) > kLeastSpeed ? State::coasting : State::still;
}

void ScrollMotion::roll(float by) {
  if (state_ != State::rolling) goal_ = std::clamp(offset_, 0.0F, limit_);
  goal_ = std::clamp(goal_ + by, 0.0F, limit_);
  state_ = State::rolling;
}

void ScrollMotion::bring(float from, float length, bool at_once) {
  if (state_ == State::dragged) return;
  const float least = from + length - view_;  // offsets between the two show all of it
  const float wanted = std::clamp(std::clamp(offset_, least, std::max(from, least)), 0.0F, limit_);
  if (wanted == offset_) return;
  goal_ = wanted;
  state_ = State::rolling;
  if (!at_once) return;
  offset_ = goal_;
  state_ = State::still;
}

void ScrollMotion::spring(float speed) {
  state_ = State::springing;
  speed_ = speed;
}

void ScrollMotion::advance(float seconds) {
  if (seconds <= 0) return;
  if (state_ == State::coasting) {
    const float left = std::exp(-seconds / kCoastSeconds);
    offset_ += speed_ * kCoastSeconds * (1 - left);
    speed_ *= left;
    if (const float out = beyond(); out != 0) {
      offset_ -= out;
      spring(speed_);
    } else if (std::abs(speed_) < kLeastSpeed) {
      state_ = State::still;
    }
  } else if (state_ == State::springing) {
    // x(t) = (x0 + (v0 + r x0) t) e^-rt, the fastest return without overshoot.
    const float x = beyond();
    const float end = offset_ - x;
    const float slope = speed_ + kSpringRate * x;
    const float fade = std::exp(-kSpringRate * seconds);
    const float next = (x + slope * seconds) * fade;
    speed_ = (slope - kSpringRate * (x + slope * seconds)) * fade;
    offset_ = end + next;
    const bool home = std::abs(next) < 0.5F && std::abs(speed_) < 40;
    if (home || (x != 0 && next * x < 0)) {
      offset_ = end;
      state_ = State::still;
    }
  } else if (state_ == State::rolling) {
    offset_ += (goal_ - offset_) * (1 - std::exp(-seconds / kRollSeconds));
    if (std::abs(goal_ - offset_) < 0.5F) {
      offset_ = goal_;
      state_ = State::still;
    }
  }
}

}  // namespace ocop::ui
