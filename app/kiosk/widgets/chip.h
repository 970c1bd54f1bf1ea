// A filter that is selected or not, with the number of results that it would leave. Thread rule:
// that of the Frame.
#pragma once

#include <string_view>

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

struct Chip {
  std::string_view label;
  std::string_view icon = {};
  int stars = 0;   ///< number of anise stars before the label
  int count = -1;  ///< shown after the label; negative: none
  bool chosen = false;
  bool enabled = true;
};

inline constexpr float kChipHeight = ui::size::target;

/// Draws it; returns true if tapped. If it is narrower than chip_width, the label is shortened.
bool chip(ui::Frame& frame, std::string_view name, ui::Rect rect, const Chip& what);
float chip_width(const ui::Frame& frame, const Chip& what);

}  // namespace ocop::widgets
