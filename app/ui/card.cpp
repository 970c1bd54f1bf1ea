#include "app/ui/card.h"

namespace ocop::ui {

void panel(Frame& frame, Rect rect, float radius) {
  frame.shadow(rect, radius);
  frame.fill(rect, frame.colors().surface, radius);
}

Card::Card(Frame& frame, std::string_view name, Rect rect, float radius)
    : group_(frame, name, rect) {
  panel(frame, rect, radius);
  group_.tint(radius);
}

}  // namespace ocop::ui
