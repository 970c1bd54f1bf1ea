// The touch feedback of everything that can be pressed: shrinks a little at once, and grows back
// softly. Applies to everything drawn while a PressGroup lives. Thread rule: that of the Frame.
#pragma once

#include <string_view>

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

class PressGroup {
 public:
  /// Declares the control. `name` as for Frame::control; a disabled one cannot be touched.
  PressGroup(ui::Frame& frame, std::string_view name, ui::Rect rect, bool enabled = true);
  ~PressGroup();
  PressGroup(const PressGroup&) = delete;
  PressGroup& operator=(const PressGroup&) = delete;

  bool held() const { return press_.held; }
  bool tapped() const { return press_.tapped; }
  /// Darkens what has been drawn so far while it is held.
  void tint(float radius);

 private:
  ui::Frame& frame_;
  ui::Rect rect_;
  ui::Press press_;
};

}  // namespace ocop::widgets
