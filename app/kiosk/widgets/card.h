// A surface on the page with the soft shadow; some can be touched as a whole. Thread rule: that of
// the Frame. What is on the card is drawn by the caller while the Card lives.
#pragma once

#include <string_view>

#include "app/kiosk/ui/frame.h"
#include "app/kiosk/widgets/press_group.h"

namespace ocop::widgets {

/// A surface that cannot be touched.
void panel(ui::Frame& frame, ui::Rect rect, float radius = ui::radius::card);

/// A surface that can be touched. Lives while its contents are drawn, which shrink with it under
/// the finger.
class Card {
 public:
  Card(ui::Frame& frame, std::string_view name, ui::Rect rect, float radius = ui::radius::card);
  bool tapped() const { return group_.tapped(); }
  bool held() const { return group_.held(); }

 private:
  PressGroup group_;
};

}  // namespace ocop::widgets
