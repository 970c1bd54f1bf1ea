// Interprets fingers: which control is held or tapped, which area is dragged, what is enlarged.
// Evaluated against the last frame, because that is what the person touched.
//
// Thread rule: one thread. Units: design pixels, seconds. Draws nothing.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/kiosk/ui/frame.h"
#include "app/kiosk/ui/scroll_motion.h"
#include "app/kiosk/ui/stage.h"
#include "app/kiosk/ui/zoom_motion.h"

namespace ocop::ui {

/// Something declared in a frame that a finger can touch; later ones are above earlier ones.
struct Target {
  enum class Kind { control, scroll, zoom, block };
  Kind kind = Kind::control;
  std::string name;
  Rect rect;  ///< after clipping
  Axis axis = Axis::vertical;
};

class Gestures {
 public:
  /// Advances time and processes the events against the targets of the last frame.
  void begin(double now, std::span<const Event> events, float pixels_per_unit);
  /// Adds a target to the frame being drawn.
  void declare(Target target) { drawing_.push_back(std::move(target)); }
  /// Makes the declared targets touchable.
  void end();

  Press press(std::string_view name) const;
  ScrollMotion& scroll(std::string_view name);
  ZoomMotion& zoom(std::string_view name);
  /// Returns whether something still moves and needs frames.
  bool moving() const;
  /// Returns whether the last begin() had user input; moves of a hovering mouse do not count.
  bool touched() const { return touched_; }
  /// Returns the last point tapped.
  const std::optional<Vec>& tapped_at() const { return tapped_at_; }
  const std::vector<Target>& declared() const { return drawing_; }
  void forget(std::string_view prefix);

 private:
  struct Finger {
    int id = -1;
    Vec start, at;
    Vec rested_at;            ///< its position while resting, without jitter
    double rested_since = 0;  ///< since when it rests there
  };
  struct Sample {
    double seconds;
    Vec at;
  };
  enum class State { none, pressed, lost, scrolling, panning, pinching };

  void on_press(const Event& event, Vec at);
  void on_move(const Event& event, Vec at);
  void on_release(const Event& event, Vec at);
  void on_wheel(const Event& event);
  void cancel();
  void begin_drag(Vec moved);
  static bool rests(const Finger& finger, double now);
  /// Records its position. Returns false if it only trembles where it has rested for long.
  static bool moves_on(Finger& finger, const Event& event, Vec at);
  bool begins_pinch(const Finger& second) const;
  void begin_pinch(const Finger& second);
  void finish_tap(const Event& event, Vec at);
  float release_speed(double now) const;
  /// Returns the topmost control or zoomable there; null if there is none, or it is covered.
  const Target* top(Vec at) const;
  /// Returns the innermost area there that can scroll along that axis.
  const Target* area(Vec at, Axis axis) const;
  bool stops_something(Vec at);

  std::vector<Target> shown_, drawing_;
  std::map<std::string, ScrollMotion, std::less<>> scrolls_;
  std::map<std::string, ZoomMotion, std::less<>> zooms_;
  State state_ = State::none;
  Finger first_, second_;
  std::string control_;  // under the first finger, not yet cancelled
  std::string zoom_;     // under the first finger
  std::string scroll_;   // being dragged
  Axis axis_ = Axis::vertical;
  Vec drag_from_;
  std::vector<Sample> samples_;
  std::set<std::string, std::less<>> tapped_;
  double last_ = 0, last_tap_ = -1;
  Vec last_tap_at_, pointer_;
  std::optional<Vec> tapped_at_;
  bool touched_ = false;
};

}  // namespace ocop::ui
