// A screen of the sample kiosk at rest, drawn without a window, with the real fonts, the interface
// texts from the build, and all pictures available. Thread rule: one thread.
#pragma once

#include <memory>

#include "app/kiosk/core/state.h"
#include "tests/support/kiosk/touch.h"

namespace ocop::test {

/// Draws the screen of `state` in its language and text size, without motion.
std::unique_ptr<Touch> show(const core::State& state, int width_px, int height_px);

/// The same of a till where touches act; `state` must outlive it. What the ledger would do is left
/// out.
std::unique_ptr<Touch> show_working(core::State& state, int width_px, int height_px);

/// Returns what can be seen and touched there.
ui::Audit audit_of(const core::State& state, int width_px, int height_px);

}  // namespace ocop::test
