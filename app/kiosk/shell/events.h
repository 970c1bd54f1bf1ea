// SDL's events as the toolkit's: fingers, mouse as a finger, keys as text.
// Thread rule: main thread. Units: screen pixels, seconds of the loop's clock.
// What could end or disturb a kiosk (Alt+F4, Escape, right click, close) gives nothing.
#pragma once

#include <string>
#include <vector>

#include "app/kiosk/ui/stage.h"

union SDL_Event;

namespace ocop::shell {

/// Ctrl+Alt+Q, as the app's type() gets it (ASCII DC1).
inline constexpr const char* kStaffExitKey = "\x11";

/// A key: typed at some moment between the two.
struct Typed {
  std::string text;
  double since = 0, now = 0;
};

struct Input {
  std::vector<ui::Event> events;
  std::vector<Typed> typed;
  bool redraw = false;  ///< the window was uncovered or changed its size
  bool close = false;   ///< its close button: only a windowed run listens
  bool empty() const { return events.empty() && typed.empty() && !redraw && !close; }
  /// What one frame takes: all but what came after a finger had lifted. A screen answers one tap a
  /// frame; where a slow frame lets several come, each next one has its own.
  Input take();
};

class EventReader {
 public:
  /// Adds what the event means to `input`. `width`, `height`: of the drawable. `since`: since when
  /// the event may have waited to be read.
  void read(const SDL_Event& event, int width, int height, double since, double now, Input& input);

 private:
  int finger(long long id, bool lift);

  bool mouse_down_ = false;
  std::vector<long long> fingers_;  // SDL's ids; the place in the list is ours
};

}  // namespace ocop::shell
