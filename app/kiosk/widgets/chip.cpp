#include "app/kiosk/widgets/chip.h"

#include <algorithm>
#include <string>

#include "app/kiosk/widgets/press_group.h"

namespace ocop::widgets {
namespace {

constexpr float kChipPadding = 26;
constexpr float kGap = 10;
constexpr float kIcon = 30;
constexpr float kStar = 26;

float lead_width(const Chip& what) {
  float width = 0;
  if (!what.icon.empty()) width += kIcon;
  if (what.stars > 0) width += static_cast<float>(what.stars) * kStar;
  return width > 0 && !what.label.empty() ? width + kGap : width;
}

}  // namespace

bool chip(ui::Frame& frame, std::string_view name, ui::Rect rect, const Chip& what) {
  PressGroup group(frame, name, rect, what.enabled);
  const ui::Palette& colors = frame.colors();
  const float radius = rect.h / 2;
  const ui::Color ink = what.chosen ? colors.on_chosen : colors.ink;
  frame.fill(rect, what.chosen ? colors.chosen : colors.surface, radius);
  if (!what.chosen) frame.outline(rect, colors.line, ui::stroke::hair, radius);
  group.tint(radius);

  ui::Rect inner = rect.inset(std::min(kChipPadding, rect.w / 4), 0);
  if (!what.icon.empty()) {
    const ui::Rect box = inner.cut_left(kIcon, kGap);
    frame.icon(what.icon, box.left_square(kIcon), ink);
  }
  for (int i = 0; i < what.stars; ++i) {
    frame.anise(inner.cut_left(kStar).center(), kStar * 0.46F, colors.star);
  }
  if (what.stars > 0 && !what.label.empty()) inner.cut_left(kGap);
  if (what.count >= 0) {
    const std::string count = std::to_string(what.count);
    const float width = frame.measure(count, ui::TextStyle::body).x + 1;
    frame.text(inner.cut_right(width, kGap), count, ui::TextStyle::body,
               what.chosen ? ink : colors.ink_soft, {.align = ui::Align::right, .middle = true});
  }
  if (!what.label.empty()) {
    frame.text(inner, what.label, ui::TextStyle::strong, ink,
               {.middle = true, .max_lines = 1, .shorten = true});
  }
  return group.tapped();
}

float chip_width(const ui::Frame& frame, const Chip& what) {
  float width = 2 * kChipPadding + lead_width(what);
  if (!what.label.empty()) width += frame.line_width(what.label, ui::TextStyle::strong) + 1;
  if (what.count >= 0) {
    width += kGap + frame.measure(std::to_string(what.count), ui::TextStyle::body).x + 1;
  }
  return std::max(width, kChipHeight);
}

}  // namespace ocop::widgets
