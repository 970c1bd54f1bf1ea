#include "app/kiosk/widgets/button.h"

#include <algorithm>

#include "app/kiosk/widgets/press_group.h"

namespace ocop::widgets {
namespace {

constexpr float kPadding = 32;
constexpr float kIconGap = 14;

ui::TextStyle label_style(float height) {
  return height >= 76 ? ui::TextStyle::subtitle : ui::TextStyle::strong;
}

float icon_side(float height) {
  return std::min(height * 0.5F, ui::size::icon_button);
}

struct Inks {
  ui::Color face, label;
};

Inks inks(const ui::Palette& colors, ButtonKind kind) {
  switch (kind) {
    case ButtonKind::action:
      return {colors.accent, colors.on_accent};
    case ButtonKind::primary:
      return {colors.primary, colors.on_primary};
    case ButtonKind::secondary:
      return {colors.surface, colors.ink};
    case ButtonKind::quiet:
      break;
  }
  return {colors.paper.with_alpha(0), colors.primary};
}

}  // namespace

bool button(ui::Frame& frame, std::string_view name, ui::Rect rect, const Button& what) {
  PressGroup group(frame, name, rect, what.enabled);
  const Inks ink = inks(frame.colors(), what.kind);
  const float radius = std::min(ui::radius::card, rect.h / 2);
  if (ink.face.alpha > 0) frame.fill(rect, ink.face, radius);
  if (what.kind == ButtonKind::secondary)
    frame.outline(rect, frame.colors().line, ui::stroke::hair, radius);
  group.tint(radius);

  const ui::TextStyle style = label_style(rect.h);
  const float padding = std::min(kPadding, rect.w * 0.08F);
  const float words = frame.line_width(what.label, style);
  float side = what.icon.empty() ? 0 : icon_side(rect.h);
  float gap = what.icon.empty() || what.label.empty() ? 0 : kIconGap;
  // A single word cannot be wrapped, so rather than being truncated it takes the icon's place.
  const bool wraps = what.label.find(' ') != std::string_view::npos;
  if (!wraps && words > rect.w - 2 * padding - side - gap) side = gap = 0;
  const float label = std::min(words, rect.w - 2 * padding - side - gap);
  ui::Rect inner{rect.x + (rect.w - label - side - gap) / 2, rect.y, label + side + gap, rect.h};
  if (side > 0) {
    const ui::Rect box = inner.cut_left(side, gap);
    frame.icon(what.icon, box.left_square(side), ink.label);
  }
  // Only a label longer than the available width is wrapped, into two lines.
  frame.text(inner, what.label, style, ink.label, {.align = ui::Align::center, .middle = true});
  return group.tapped();
}

float button_width(const ui::Frame& frame, float height, const Button& what) {
  const float side = what.icon.empty() ? 0 : icon_side(height) + kIconGap;
  const float label = frame.line_width(what.label, label_style(height));
  return std::max(label + side + 2 * kPadding, height);
}

}  // namespace ocop::widgets
