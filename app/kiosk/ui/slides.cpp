#include "app/kiosk/ui/slides.h"

#include <algorithm>

namespace ocop::ui {
namespace {

constexpr double kGoneSeconds = 5;  // not asked for that long: another screen was shown meanwhile

}  // namespace

Slides SlideMotion::advance(double now, int count, SlideTimes times,
                            const std::function<bool(int)>& ready) {
  if (!running_ || now - asked_ > kGoneSeconds) {
    running_ = true;
    began_ = now;
    turning_since_.reset();
  }
  asked_ = now;
  if (turning_since_ && now - *turning_since_ >= times.fade) {
    shown_ = (shown_ + 1) % count;
    began_ = *turning_since_;
    turning_since_.reset();
  }
  const int next = (shown_ + 1) % count;
  const bool may_turn = ready(shown_) && ready(next);
  if (!turning_since_ && may_turn && now - began_ >= times.stay - times.fade) turning_since_ = now;
  Slides slides{shown_, next, now - began_};
  if (turning_since_) {
    slides.next_age = now - *turning_since_;
    slides.fade =
        times.fade <= 0 ? 1 : static_cast<float>(std::min(1.0, slides.next_age / times.fade));
  }
  return slides;
}

}  // namespace ocop::ui
