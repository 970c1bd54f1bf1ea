#include "app/kiosk/widgets/caret.h"

namespace ocop::widgets {

void caret(ui::Frame& frame, ui::Vec at, float height) {
  // It does not blink, because that would require frames continuously.
  frame.fill({at.x, at.y - height / 2, ui::stroke::strong, height}, frame.colors().accent);
}

}  // namespace ocop::widgets
