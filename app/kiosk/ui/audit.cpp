#include "app/kiosk/ui/audit.h"

namespace ocop::ui {

const Audit::Control* Audit::find(std::string_view name) const {
  for (const Control& control : controls) {
    if (control.name == name) return &control;
  }
  return nullptr;
}

const Audit::Scroll* Audit::find_scroll(std::string_view name) const {
  for (const Scroll& scroll : scrolls) {
    if (scroll.name == name) return &scroll;
  }
  return nullptr;
}

}  // namespace ocop::ui
