// Converts SDL's events to the toolkit's: fingers, mouse as a finger, keys as text. Thread rule:
// main thread. Units: screen pixels, seconds of the loop's clock. Ignores whatever could end or
// disturb a kiosk (Alt+F4, Escape, right click, close).
#pragma once

#include <string>
#include <vector>

#include "app/kiosk/ui/stage.h"

union SDL_Event;

namespace ocop::shell {

/// Ctrl+Alt+Q, as passed to the app's type() (ASCII DC1).
inline constexpr const char* kStaffExitKey = "\x11";

/// A key, typed at some time between the two.
struct Typed {
  std::string text;
  double since = 0, now = 0;
};

struct Input {
  std::vector<ui::Event> events;
  std::vector<Typed> typed;
  bool redraw = false;  ///< the window was uncovered or resized
  bool close = false;   ///< the close button; only a windowed run obeys it
  bool empty() const { return events.empty() && typed.empty() && !redraw && !close; }
  /// Returns the input for one frame: everything up to the first lifted finger. A screen handles
  /// one tap per frame, so if several taps arrive during a slow frame, each gets a frame of its
  /// own.
  Input take();
};

class EventReader {
 public:
  /// Adds the event's meaning to `input`. `width`, `height`: of the drawable. `since`: the earliest
  /// time at which the event may have happened.
  void read(const SDL_Event& event, int width, int height, double since, double now, Input& input);

 private:
  int finger(long long id, bool lift);

  bool mouse_down_ = false;
  std::vector<long long> fingers_;  // SDL's ids; the index is our id
};

}  // namespace ocop::shell
