// The zoom of one picture: enlarged by two fingers or a double tap, moved by one finger. Thread
// rule: plain values. Units: design pixels, seconds; points relative to the box's centre.
#pragma once

#include "app/kiosk/ui/frame.h"

namespace ocop::ui {

class ZoomMotion {
 public:
  Zoom now() const { return now_; }
  bool enlarged() const { return now_.scale > 1.001F; }
  bool moving() const { return progress_ < 1; }
  Vec center() const { return box_.center(); }

  void set_box(Rect box) { box_ = box; }
  /// Two fingers: `spread` is their distance as a multiple of that at grab(), `from` and `to` are
  /// the point between them then and now.
  void pinch(float spread, Vec from, Vec to);
  /// One finger moved by that much since grab().
  void pan(Vec by);
  void grab();
  /// Fingers lifted: a picture that is hardly enlarged returns to its box.
  void let_go();
  /// A double tap: enlarges about the point, or resets.
  void toggle(Vec at);
  void advance(float seconds);

 private:
  Zoom kept_inside(Zoom zoom) const;
  void go_to(Zoom goal);

  Rect box_;
  Zoom now_, grabbed_, from_, goal_;
  float progress_ = 1;
};

}  // namespace ocop::ui
