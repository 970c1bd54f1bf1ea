// Values that glide to where they are told, by name. Thread rule: one thread. Units: seconds.
// Not here: scrolling and zooming, which follow fingers.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace ocop::ui {

class Glides {
 public:
  /// Lets the clock go on to `now`.
  void begin(double now);
  /// The value now of the named glide on its way to `target`; a new one starts at `first`.
  /// `at_once`: it is there already.
  float value(std::string_view name, float target, float seconds, float first, bool at_once);
  /// Whether one of those asked for since begin() is still on its way.
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
