// Slides that follow each other, each as long as it should stay, and longer while the next one is
// not ready. Thread rule: plain values. Units: seconds. Not here: drawing.
#pragma once

#include <functional>
#include <optional>

namespace ocop::ui {

struct SlideTimes {
  double stay = 0;  ///< of each, at least; includes the fading into the next
  double fade = 0;
};

struct Slides {
  int now = 0, next = 0;  ///< numbers from 0
  double age = 0;         ///< since `now` began to appear
  double next_age = 0;
  float fade = 0;  ///< 0: only `now` is seen; 1: only `next`
};

class SlideMotion {
 public:
  /// `ready`: whether that slide can be shown. The next one is asked for only when the present one
  /// is ready, and from then on every time, so that it is fetched ahead.
  Slides advance(double now, int count, SlideTimes times, const std::function<bool(int)>& ready);

 private:
  int shown_ = 0;
  double began_ = 0;
  double asked_ = 0;
  bool running_ = false;
  std::optional<double> turning_since_;
};

}  // namespace ocop::ui
