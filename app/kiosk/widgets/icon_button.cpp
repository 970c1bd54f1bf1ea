#include "app/kiosk/widgets/icon_button.h"

#include <algorithm>

#include "app/kiosk/widgets/press_group.h"

namespace ocop::widgets {
namespace {

constexpr float kBesideIcon = 12;
constexpr float kEnd = 28;  // after a label

}  // namespace

bool icon_button(ui::Frame& frame, std::string_view name, ui::Rect rect, const IconButton& what) {
  PressGroup group(frame, name, rect, what.enabled);
  const ui::Palette& colors = frame.colors();
  const float radius = std::min(rect.w, rect.h) / 2;
  ui::Color ink = colors.ink;
  if (what.kind == IconButtonKind::raised) {
    frame.shadow(rect, radius);
    frame.fill(rect, colors.surface, radius);
  } else if (what.kind == IconButtonKind::filled) {
    frame.fill(rect, colors.chosen, radius);
    ink = colors.on_chosen;
  }
  group.tint(radius);
  const float side = std::min(rect.h * 0.5F, ui::size::icon_button);
  if (what.label.empty()) {
    frame.icon(what.icon, ui::Rect::square(rect.center(), side), ink);
    return group.tapped();
  }
  ui::Rect inner = rect;
  const float edge = (rect.h - side) / 2;
  inner.cut_left(edge);
  inner.cut_right(kEnd);
  const ui::Rect box = inner.cut_left(side, kBesideIcon);
  frame.icon(what.icon, box.left_square(side), ink);
  frame.text(inner, what.label, ui::TextStyle::strong, ink, {.middle = true});
  return group.tapped();
}

float icon_button_width(const ui::Frame& frame, float height, const IconButton& what) {
  if (what.label.empty()) return height;
  const float side = std::min(height * 0.5F, ui::size::icon_button);
  const float label = frame.line_width(what.label, ui::TextStyle::strong);
  return (height - side) / 2 + side + kBesideIcon + label + kEnd;
}

}  // namespace ocop::widgets
