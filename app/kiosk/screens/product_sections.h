// The cards below a product's picture. Each knows its height for a given width and draws itself;
// empty cards are left out. Thread rule: frame thread; live for one frame.
#pragma once

#include <functional>
#include <vector>

#include "app/kiosk/screens/screens.h"

namespace ocop::screens {

struct Section {
  float height = 0;
  std::function<Answer(ui::Rect)> draw;  ///< draws into a rectangle of the given width and `height`
};

/// Draws the sections of the loaded product. Pre-condition: view.state.product.
std::vector<Section> product_sections(const View& view, ui::Frame& frame, float width);

}  // namespace ocop::screens
