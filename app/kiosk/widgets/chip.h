// A filter that is chosen or not, with how many it would leave. Thread rule: that of the Frame.
#pragma once

#include <string_view>

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

struct Chip {
  std::string_view label;
  std::string_view icon = {};
  int stars = 0;   ///< that many anise stars before the label
  int count = -1;  ///< shown behind the label; negative: none
  bool chosen = false;
  bool enabled = true;
};

inline constexpr float kChipHeight = ui::space::target;

/// Draws it; true: tapped. Pre-condition: as wide as chip_width, or the label is shortened.
bool chip(ui::Frame& frame, std::string_view name, ui::Rect rect, const Chip& what);
float chip_width(const ui::Frame& frame, const Chip& what);

}  // namespace ocop::widgets
