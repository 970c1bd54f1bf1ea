// Tells tests that drive the real window where to touch and what stands there: after each frame,
// one JSON object with the route, the number of frames drawn, how many fingers were lifted so far,
// whether all is in, the texts that were drawn, and the visible controls in screen pixels.
// Thread rule: frame thread. Errors: ignored; a test without the file fails by itself.
#pragma once

#include <string>

#include "app/kiosk/ui/audit.h"

namespace ocop::shell {

struct FrameReport {
  std::string route;
  long frames = 0;
  long lifted = 0;
  bool settled = false;
  float unit = 1;  ///< screen pixels a design pixel
};

std::string controls_json(const ui::Audit& audit, const FrameReport& report);
/// Replaces the file in one step.
void write_controls(const std::string& path, const ui::Audit& audit, const FrameReport& report);

}  // namespace ocop::shell
