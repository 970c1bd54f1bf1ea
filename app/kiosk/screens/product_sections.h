// The cards below a product's picture: each knows its height for a width, and draws itself. Those
// that have nothing to say are not made. Thread rule: frame thread; live for one frame.
#pragma once

#include <functional>
#include <vector>

#include "app/kiosk/screens/screens.h"

namespace ocop::screens {

struct Section {
  float height = 0;
  std::function<Answer(ui::Rect)> draw;  ///< into a rectangle of the width given and that height
};

/// Draws the sections of the loaded product. Pre-condition: view.state.product.
std::vector<Section> product_sections(const View& view, ui::Frame& frame, float width);

}  // namespace ocop::screens
