// A surface on the page, with the one soft shadow; some can be touched as a whole.
// Thread rule: that of the Frame. What is on the card is drawn by the caller while the Card lives.
#pragma once

#include <string_view>

#include "app/ui/frame.h"
#include "app/ui/press_group.h"

namespace ocop::ui {

/// A surface that cannot be touched.
void panel(Frame& frame, Rect rect, float radius = space::radius);

/// A surface that can. Lives while its contents are drawn: they shrink with it under the finger.
class Card {
 public:
  Card(Frame& frame, std::string_view name, Rect rect, float radius = space::radius);
  bool tapped() const { return group_.tapped(); }

 private:
  PressGroup group_;
};

}  // namespace ocop::ui
