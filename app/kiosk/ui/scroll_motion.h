// The motion of one scroll area: under the finger, by momentum, back from beyond its ends, by
// wheel. Thread rule: plain values. Units: design pixels, seconds; offset 0 is the start of the
// content.
#pragma once

namespace ocop::ui {

class ScrollMotion {
 public:
  float offset() const { return offset_; }
  float limit() const { return limit_; }
  bool moving() const { return state_ != State::still; }
  bool dragged() const { return state_ == State::dragged; }

  /// Sets the content's extent, in each frame: how far it can scroll, and how much of it is
  /// visible.
  void set_extent(float limit, float view);
  /// The finger touches the area, which stops all motion.
  void grab();
  /// The finger has moved by that much along the axis since grab(); down or right is positive.
  void drag(float by);
  /// The finger is lifted at that speed (pixels per second, down or right positive).
  void let_go(float speed);
  /// One or more steps of a wheel: scrolls smoothly by that much.
  void roll(float by);
  /// Scrolls, smoothly or at once, just far enough that this part of the content is visible. Not
  /// while a finger holds it.
  void bring(float from, float length, bool at_once);
  /// Advances time. One long step gives the same path as many short ones.
  void advance(float seconds);

 private:
  enum class State { still, dragged, coasting, springing, rolling };
  void spring(float speed);
  float beyond() const;  // distance beyond the ends, signed

  State state_ = State::still;
  float offset_ = 0, limit_ = 0, view_ = 1;
  float speed_ = 0;       // of the offset
  float grabbed_at_ = 0;  // the offset at grab(), without the rubber effect
  float goal_ = 0;        // where rolling ends
};

}  // namespace ocop::ui
