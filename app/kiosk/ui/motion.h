// Named values that glide to their targets. Thread rule: one thread. Units: seconds. Not here:
// scrolling and zooming, which follow fingers.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace ocop::ui {

class Glides {
 public:
  /// Advances the clock to `now`.
  void begin(double now);
  /// Returns the current value of the named glide to `target`; a new one starts at `first`.
  /// `at_once`: jump to the target.
  float value(std::string_view name, float target, float seconds, float first, bool at_once);
  /// Returns whether any glide requested since begin() is still moving.
  bool moving() const { return moving_; }
  void forget(std::string_view prefix);

 private:
  struct Glide {
    float from = 0, target = 0;
    double start = 0, asked = 0;
    float seconds = 0;
  };
  static float at(const Glide& glide, double now);

  std::map<std::string, Glide, std::less<>> glides_;
  double now_ = 0;
  bool moving_ = false;
};

}  // namespace ocop::ui
