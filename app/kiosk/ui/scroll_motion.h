// How one scroll area moves: under the finger, by momentum, back from beyond its ends, by wheel.
// Thread rule: plain values. Units: design pixels, seconds; offset 0 is the start of the content.
#pragma once

namespace ocop::ui {

class ScrollMotion {
 public:
  float offset() const { return offset_; }
  float limit() const { return limit_; }
  bool moving() const { return state_ != State::still; }
  bool dragged() const { return state_ == State::dragged; }

  /// The content's measures, each frame: how far it can go, and how much of it is seen.
  void set_extent(float limit, float view);
  /// The finger takes hold: whatever moved stops.
  void grab();
  /// The finger moved by that much along the axis since it took hold; down or right is positive.
  void drag(float by);
  /// The finger lets go with that speed (pixels a second, down or right positive).
  void let_go(float speed);
  /// One or more steps of a wheel: goes on smoothly by that much.
  void roll(float by);
  /// Lets time pass. Whole steps give the same path as many small ones.
  void advance(float seconds);

 private:
  enum class State { still, dragged, coasting, springing, rolling };
  void spring(float speed);
  float beyond() const;  // how far outside of the ends, signed

  State state_ = State::still;
  float offset_ = 0, limit_ = 0, view_ = 1;
  float speed_ = 0;       // of the offset
  float grabbed_at_ = 0;  // the offset, as if there were no rubber, when the finger took hold
  float goal_ = 0;        // where rolling ends
};

}  // namespace ocop::ui
