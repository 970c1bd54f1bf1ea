// Only the newest finger counts, so that a contact left on the glass, or whose end was never
// reported, does not lock everybody out. A second finger counts only on a picture that both
// enlarge. A contact that rests for long is not a finger but a drop, a sleeve or a bag. A finger's
// states: pressed → (beyond the threshold) scrolling or panning, or cancelled; → released: a tap if
// it is still pressed and inside.
#include "app/kiosk/ui/gestures.h"

#include <algorithm>
#include <cmath>

namespace ocop::ui {
namespace {

constexpr float kDragThreshold = 14;  // about 10 dp on a kiosk's screen
constexpr float kWheelStep = 140;
constexpr double kSpeedWindow = 0.1;  // seconds of movement from which momentum is computed
constexpr double kStale = 0.06;       // a finger that rested this long has no momentum
constexpr double kDoubleTapSeconds = 0.35;
constexpr float kDoubleTapReach = 60;
constexpr double kRestSeconds = 5;  // a contact that rests this long is not a finger

float length(Vec v) {
  return std::hypot(v.x, v.y);
}
Vec between(Vec a, Vec b) {
  return (a + b) * 0.5F;
}
float along(Vec v, Axis axis) {
  return axis == Axis::vertical ? v.y : v.x;
}

}  // namespace

void Gestures::begin(double now, std::span<const Event> events, float pixels_per_unit) {
  const auto step = static_cast<float>(std::max(0.0, now - last_));
  last_ = now;
  for (auto& [name, motion] : scrolls_) motion.advance(step);
  for (auto& [name, motion] : zooms_) motion.advance(step);
  tapped_.clear();
  touched_ = false;
  for (const Event& event : events) {
    const Vec at{event.x / pixels_per_unit, event.y / pixels_per_unit};
    switch (event.kind) {
      case Event::Kind::press:
        on_press(event, at);
        break;
      case Event::Kind::move:
        on_move(event, at);
        break;
      case Event::Kind::release:
        on_release(event, at);
        break;
      case Event::Kind::wheel:
        on_wheel(event);
        break;
      case Event::Kind::cancel:
        touched_ = true, cancel();
        break;
    }
  }
}

void Gestures::end() {
  shown_.swap(drawing_);
  drawing_.clear();
}

Press Gestures::press(std::string_view name) const {
  const bool held =
      state_ == State::pressed && !control_.empty() && control_ == name && !rests(first_, last_);
  return {held, tapped_.find(name) != tapped_.end()};
}

ScrollMotion& Gestures::scroll(std::string_view name) {
  const auto found = scrolls_.find(name);
  return found != scrolls_.end() ? found->second : scrolls_[std::string(name)];
}

ZoomMotion& Gestures::zoom(std::string_view name) {
  const auto found = zooms_.find(name);
  return found != zooms_.end() ? found->second : zooms_[std::string(name)];
}

bool Gestures::moving() const {
  const auto scrolls = [](const auto& e) { return e.second.moving() && !e.second.dragged(); };
  return std::any_of(scrolls_.begin(), scrolls_.end(), scrolls) ||
         std::any_of(zooms_.begin(), zooms_.end(), [](const auto& e) { return e.second.moving(); });
}

void Gestures::forget(std::string_view prefix) {
  cancel();
  tapped_.clear();
  std::erase_if(scrolls_, [&](const auto& e) { return e.first.starts_with(prefix); });
  std::erase_if(zooms_, [&](const auto& e) { return e.first.starts_with(prefix); });
  std::erase_if(shown_, [&](const Target& t) { return t.name.starts_with(prefix); });
}

const Target* Gestures::top(Vec at) const {
  for (auto t = shown_.rbegin(); t != shown_.rend(); ++t) {
    if (t->kind == Target::Kind::scroll || !t->rect.contains(at)) continue;
    return t->kind == Target::Kind::block ? nullptr : &*t;
  }
  return nullptr;
}

const Target* Gestures::area(Vec at, Axis axis) const {
  for (auto t = shown_.rbegin(); t != shown_.rend(); ++t) {
    if (!t->rect.contains(at)) continue;
    if (t->kind == Target::Kind::block) return nullptr;
    if (t->kind != Target::Kind::scroll || t->axis != axis) continue;
    const auto found = scrolls_.find(t->name);
    if (found != scrolls_.end() && found->second.limit() > 0.5F) return &*t;
  }
  return nullptr;
}

bool Gestures::stops_something(Vec at) {
  bool stopped = false;
  for (const Axis axis : {Axis::vertical, Axis::horizontal}) {
    const Target* found = area(at, axis);
    if (found == nullptr) continue;
    ScrollMotion& motion = scroll(found->name);
    if (!motion.moving()) continue;
    motion.grab();
    if (stopped) {  // the finger holds only one area; this one just stops
      motion.let_go(0);
      continue;
    }
    scroll_ = found->name;
    axis_ = axis;
    stopped = true;
  }
  return stopped;
}

void Gestures::on_press(const Event& event, Vec at) {
  touched_ = true;
  pointer_ = at;
  const Finger finger{event.finger, at, at, at, event.seconds};
  if (first_.id >= 0) {
    if (begins_pinch(finger)) return begin_pinch(finger);
    cancel();
  }
  first_ = finger;
  samples_.assign(1, {event.seconds, at});
  control_.clear(), zoom_.clear(), scroll_.clear();
  if (stops_something(at)) {
    state_ = State::scrolling;
    drag_from_ = at;
    last_tap_ = -1;
    return;
  }
  state_ = State::pressed;
  if (const Target* target = top(at)) {
    (target->kind == Target::Kind::control ? control_ : zoom_) = target->name;
  }
}

bool Gestures::rests(const Finger& finger, double now) {
  return finger.id >= 0 && now - finger.rested_since >= kRestSeconds;
}

bool Gestures::moves_on(Finger& finger, const Event& event, Vec at) {
  const bool far = length(at - finger.rested_at) > kDragThreshold;
  if (!far && rests(finger, event.seconds)) return false;
  finger.at = at;
  if (far) finger.rested_at = at, finger.rested_since = event.seconds;
  return true;
}

bool Gestures::begins_pinch(const Finger& second) const {
  if (second_.id >= 0 || second.id == first_.id || rests(first_, second.rested_since)) return false;
  const Target* target = top(second.at);
  return !zoom_.empty() && target != nullptr && target->name == zoom_ &&
         (state_ == State::pressed || state_ == State::panning);
}

void Gestures::begin_pinch(const Finger& second) {
  second_ = second;
  state_ = State::pinching;
  first_.start = first_.at;
  zoom(zoom_).grab();
}

void Gestures::begin_drag(Vec moved) {
  const Axis axis = std::abs(moved.x) > std::abs(moved.y) ? Axis::horizontal : Axis::vertical;
  if (!zoom_.empty() && zoom(zoom_).enlarged()) {
    state_ = State::panning;
    zoom(zoom_).grab();
    drag_from_ = first_.at;
  } else if (const Target* target = area(first_.start, axis)) {
    state_ = State::scrolling;
    scroll_ = target->name;
    axis_ = axis;
    drag_from_ = first_.at;
    scroll(scroll_).grab();
  } else if (!zoom_.empty() || area(first_.start, Axis::vertical) != nullptr ||
             area(first_.start, Axis::horizontal) != nullptr) {
    control_.clear();  // across a list: neither a tap nor a scroll, but may still become a scroll
    zoom_.clear();
  }
}

void Gestures::on_move(const Event& event, Vec at) {
  pointer_ = at;
  if (event.finger != first_.id && event.finger != second_.id) return;
  if (!moves_on(event.finger == first_.id ? first_ : second_, event, at)) return;
  touched_ = true;
  if (event.finger == first_.id) {
    samples_.push_back({event.seconds, at});
    if (samples_.size() > 64) samples_.erase(samples_.begin(), samples_.begin() + 32);
  }
  if (state_ == State::pressed && event.finger == first_.id) {
    if (length(at - first_.start) > kDragThreshold) begin_drag(at - first_.start);
    if (state_ == State::pressed && !control_.empty()) {
      const Target* target = top(at);  // sliding off cancels for good
      if (target == nullptr || target->name != control_) control_.clear();
    }
    if (state_ != State::pressed) control_.clear();
  } else if (state_ == State::scrolling && event.finger == first_.id) {
    scroll(scroll_).drag(along(at - drag_from_, axis_));
  } else if (state_ == State::panning && event.finger == first_.id) {
    zoom(zoom_).pan(at - drag_from_);
  } else if (state_ == State::pinching) {
    ZoomMotion& motion = zoom(zoom_);
    const float apart = std::max(length(first_.start - second_.start), 1.0F);
    motion.pinch(length(first_.at - second_.at) / apart,
                 between(first_.start, second_.start) - motion.center(),
                 between(first_.at, second_.at) - motion.center());
  }
}

float Gestures::release_speed(double now) const {
  if (samples_.size() < 2 || now - samples_.back().seconds > kStale) return 0;
  const Sample& last = samples_.back();
  const Sample* first = &last;
  for (auto s = samples_.rbegin(); s != samples_.rend(); ++s) {
    if (last.seconds - s->seconds > kSpeedWindow) break;
    first = &*s;
  }
  const double seconds = last.seconds - first->seconds;
  if (seconds < 0.004) return 0;
  return along(last.at - first->at, axis_) / static_cast<float>(seconds);
}

void Gestures::on_release(const Event& event, Vec at) {
  if (event.finger == second_.id) {
    touched_ = true;
    second_ = {};
    if (state_ != State::pinching) return;
    zoom(zoom_).let_go();
    state_ = State::lost;
    return;
  }
  if (event.finger != first_.id) return;
  if (at != first_.at) on_move(event, at);
  if (rests(first_, event.seconds)) return cancel();
  touched_ = true;
  switch (state_) {
    case State::pressed:
      finish_tap(event, at);
      break;
    case State::scrolling:
      scroll(scroll_).let_go(release_speed(event.seconds));
      break;
    case State::panning:
    case State::pinching:
      zoom(zoom_).let_go();
      break;
    case State::none:
    case State::lost:
      break;
  }
  state_ = State::none;
  first_ = {};
  second_ = {};
  control_.clear(), zoom_.clear(), scroll_.clear();
}

void Gestures::finish_tap(const Event& event, Vec at) {
  if (!control_.empty()) tapped_.insert(control_);
  tapped_at_ = at;
  if (zoom_.empty()) {
    last_tap_ = -1;
    return;
  }
  const bool twice = last_tap_ >= 0 && event.seconds - last_tap_ < kDoubleTapSeconds &&
                     length(at - last_tap_at_) < kDoubleTapReach;
  last_tap_ = twice ? -1 : event.seconds;
  last_tap_at_ = at;
  if (!twice) return;
  ZoomMotion& motion = zoom(zoom_);
  motion.toggle(at - motion.center());
}

void Gestures::on_wheel(const Event& event) {
  const Target* target = area(pointer_, Axis::vertical);
  if (target == nullptr) target = area(pointer_, Axis::horizontal);
  touched_ = true;
  const bool free = state_ == State::none || rests(first_, event.seconds);
  if (target != nullptr && free) scroll(target->name).roll(-event.y * kWheelStep);
}

void Gestures::cancel() {
  if (state_ == State::scrolling) scroll(scroll_).let_go(0);
  if (state_ == State::panning || state_ == State::pinching) zoom(zoom_).let_go();
  state_ = State::none;
  first_ = {};
  second_ = {};
  control_.clear(), zoom_.clear(), scroll_.clear();
  last_tap_ = -1;
}

}  // namespace ocop::ui
