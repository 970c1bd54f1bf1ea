// Facts about a lot or a pack, one per line: the label at the left, the value at the right. Thread
// rule: frame thread. Units: design pixels.
#pragma once

#include <span>
#include <string>

#include "app/kiosk/ui/frame.h"

namespace ocop::screens {

struct Fact {
  std::string name{};
  std::string value{};
  std::string more{};  ///< below the value; empty: nothing
  bool alarming = false;
};

float facts_height(const ui::Frame& frame, float width, std::span<const Fact> facts);
void draw_facts(ui::Frame& frame, ui::Rect box, std::span<const Fact> facts);

}  // namespace ocop::screens
