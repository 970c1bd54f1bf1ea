// Two to four choices side by side, one of which is selected: language, text size, order. Thread
// rule: that of the Frame.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

/// Draws them and returns the one that was tapped, if it is not `chosen`. The controls are named
/// "<name>:0", "<name>:1" and so on.
std::optional<int> segmented(ui::Frame& frame, std::string_view name, ui::Rect rect,
                             std::span<const std::string_view> labels, int chosen);
inline constexpr float kSegmentHeight = ui::size::control;
/// Returns the width in which each label fits.
float segmented_width(const ui::Frame& frame, std::span<const std::string_view> labels);

}  // namespace ocop::widgets
