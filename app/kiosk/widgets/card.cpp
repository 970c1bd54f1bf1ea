#include "app/kiosk/widgets/card.h"

namespace ocop::widgets {

void panel(ui::Frame& frame, ui::Rect rect, float radius) {
  frame.shadow(rect, radius);
  frame.fill(rect, frame.colors().surface, radius);
}

Card::Card(ui::Frame& frame, std::string_view name, ui::Rect rect, float radius)
    : group_(frame, name, rect) {
  panel(frame, rect, radius);
  group_.tint(radius);
}

}  // namespace ocop::widgets
