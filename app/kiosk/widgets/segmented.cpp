// The targets are space::gap apart, like all targets; the background joins them visually.
#include "app/kiosk/widgets/segmented.h"

#include <algorithm>
#include <string>

namespace ocop::widgets {
namespace {

constexpr float kSegmentedPadding = 24;

}  // namespace

std::optional<int> segmented(ui::Frame& frame, std::string_view name, ui::Rect rect,
                             std::span<const std::string_view> labels, int chosen) {
  if (labels.empty()) return {};
  const ui::Palette& colors = frame.colors();
  const float radius = std::min(ui::radius::card, rect.h / 2);
  frame.fill(rect, colors.sunken, radius);
  const auto count = static_cast<float>(labels.size());
  const float width = (rect.w - ui::space::gap * (count - 1)) / count;
  const auto left = [&](float i) { return rect.x + i * (width + ui::space::gap); };

  const float at = frame.glide("segment:" + std::string(name), static_cast<float>(chosen), 0.2F,
                               static_cast<float>(chosen));
  frame.fill({left(at), rect.y, width, rect.h}, colors.chosen, radius);
  std::optional<int> answer;
  for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
    const ui::Rect cell{left(static_cast<float>(i)), rect.y, width, rect.h};
    const ui::Press press = frame.control(std::string(name) + ":" + std::to_string(i), cell);
    if (press.held) frame.fill(cell, colors.ink.with_alpha(0.08F), radius);
    if (press.tapped && i != chosen) answer = i;
    frame.text(cell, labels[static_cast<std::size_t>(i)], ui::TextStyle::strong,
               i == chosen ? colors.on_chosen : colors.ink,
               {.align = ui::Align::center, .middle = true, .max_lines = 1});
  }
  return answer;
}

float segmented_width(const ui::Frame& frame, std::span<const std::string_view> labels) {
  float widest = ui::size::target;
  for (const std::string_view label : labels) {
    widest =
        std::max(widest, frame.line_width(label, ui::TextStyle::strong) + 2 * kSegmentedPadding);
  }
  const auto count = static_cast<float>(labels.size());
  return widest * count + ui::space::gap * std::max(count - 1, 0.0F);
}

}  // namespace ocop::widgets
