#include "app/kiosk/widgets/countdown_ring.h"

#include <algorithm>

namespace ocop::widgets {
namespace {

constexpr float kTop = -1.57079633F;
constexpr float kTurn = 6.28318531F;

}  // namespace

void countdown_ring(ui::Frame& frame, ui::Rect box, float left, std::string_view figure) {
  const float side = std::min(box.w, box.h);
  const float pen = std::max(6.0F, side * 0.07F);
  const float radius = (side - pen) / 2;
  frame.arc(box.center(), radius, 0, kTurn, frame.colors().sunken, pen);
  const float part = std::clamp(left, 0.0F, 1.0F);
  frame.arc(box.center(), radius, kTop, kTop + kTurn * part, frame.colors().accent, pen);
  const ui::TextStyle style = side > 150 ? ui::TextStyle::display : ui::TextStyle::title;
  frame.text(box, figure, style, frame.colors().ink,
             {.align = ui::Align::center, .middle = true, .max_lines = 1, .tabular = true});
}

}  // namespace ocop::widgets
