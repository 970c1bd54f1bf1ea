// The toolkit's memory between frames: Dear ImGui's context, fonts, gestures, motion, audit.
// A shell (or a test) feeds it events and takes draw lists out. Needs no window.
//
// Thread rule: one thread, except build_fonts, which may run anywhere. Units: events and viewport
// in screen pixels; the rest in design pixels.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "app/kiosk/ui/audit.h"
#include "app/kiosk/ui/frame.h"
#include "app/kiosk/ui/pictures.h"

struct ImDrawData;

namespace ocop::ui {

class FontSet;

struct Event {
  enum class Kind { press, move, release, cancel, wheel };
  Kind kind = Kind::move;
  int finger = 0;      ///< 0: mouse or first finger
  float x = 0, y = 0;  ///< screen pixels; for wheel: y = steps, up positive, at the last position
  double seconds = 0;  ///< when it happened, on the clock of begin()
};

struct Look {
  Mode mode = Mode::light;
  bool large_text = false;
  bool reduce_motion = false;
};

class Stage {
 public:
  explicit Stage(Pictures& pictures);
  ~Stage();

  /// Takes effect at the next begin(). The old fonts must live until then. Not null.
  void use_fonts(std::shared_ptr<const FontSet> fonts);
  void set_look(const Look& look);

  /// Opens a frame. Pre-condition: fonts were given; no frame is open.
  Frame& begin(int width_px, int height_px, double now_seconds, std::span<const Event> events);
  /// Closes it. The draw data live until the next begin().
  ImDrawData* end();

  /// Returns when the next frame is due if nothing happens: 0 means at once, infinity never.
  double next_frame_seconds() const;
  /// Forgets gestures, scroll positions and animations: for a new screen or visitor.
  void forget(std::string_view prefix = {});
  /// Returns what was declared and drawn in the last frame; recorded only after set_audit(true).
  const Audit& audit() const;
  void set_audit(bool on);

 private:
  friend class Frame;
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace ocop::ui
