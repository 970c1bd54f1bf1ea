// The touch feedback of everything that can be pressed: a little smaller at once, back softly.
// Everything drawn while a PressGroup lives takes part. Thread rule: that of the Frame.
#pragma once

#include <string_view>

#include "app/ui/frame.h"

namespace ocop::ui {

class PressGroup {
 public:
  /// Declares the control. `name` as for Frame::control; a disabled one cannot be touched.
  PressGroup(Frame& frame, std::string_view name, Rect rect, bool enabled = true);
  ~PressGroup();
  PressGroup(const PressGroup&) = delete;
  PressGroup& operator=(const PressGroup&) = delete;

  bool held() const { return press_.held; }
  bool tapped() const { return press_.tapped; }
  /// Darkens what was drawn so far while it is held.
  void tint(float radius);

 private:
  Frame& frame_;
  Rect rect_;
  Press press_;
};

}  // namespace ocop::ui
