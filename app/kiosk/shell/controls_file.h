// Tells tests that drive the real window where to touch and what is shown: after each frame, one
// JSON object with the route, the number of frames drawn, how many fingers have been lifted so far,
// whether everything is loaded, the texts drawn, and the visible controls in screen pixels. Thread
// rule: frame thread. Errors: ignored; a test without the file fails anyway.
#pragma once

#include <string>

#include "app/kiosk/ui/audit.h"

namespace ocop::shell {

struct FrameReport {
  std::string route;
  long frames = 0;
  long lifted = 0;
  bool settled = false;
  float unit = 1;  ///< screen pixels per design pixel
};

std::string controls_json(const ui::Audit& audit, const FrameReport& report);
/// Replaces the file atomically.
void write_controls(const std::string& path, const ui::Audit& audit, const FrameReport& report);

}  // namespace ocop::shell
