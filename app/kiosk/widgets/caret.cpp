#include "app/kiosk/widgets/caret.h"

namespace ocop::widgets {

void caret(ui::Frame& frame, ui::Vec at, float height) {
  // It stands still: one that blinks would draw frames for ever.
  frame.fill({at.x, at.y - height / 2, ui::stroke::strong, height}, frame.colors().accent);
}

}  // namespace ocop::widgets
