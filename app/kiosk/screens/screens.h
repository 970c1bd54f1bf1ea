// The screens. Each function draws one screen into `content` and returns the action that the
// visitor chose, if any. Thread rule: frame thread. The bar, Back and overlays are drawn by
// screen_page.h and overlays.h.
#pragma once

#include <optional>

#include "app/kiosk/core/action.h"
#include "app/kiosk/screens/view.h"
#include "app/kiosk/ui/frame.h"

namespace ocop::screens {

using Answer = std::optional<core::Action>;
/// Stores the answer of a part of a screen, if it has one; the last answer wins.
template <class One>
void take(std::optional<One>& answer, std::optional<One> one) {
  if (one) answer = std::move(one);
}

Answer draw_about(const View& view, ui::Frame& frame, ui::Rect content);
Answer draw_attract(const View& view, ui::Frame& frame);
Answer draw_browse(const View& view, ui::Frame& frame, ui::Rect content);
Answer draw_filter_panel(const View& view, ui::Frame& frame, ui::Rect content);
Answer draw_home(const View& view, ui::Frame& frame, ui::Rect content);
Answer draw_lot(const View& view, ui::Frame& frame, ui::Rect content);
Answer draw_pack(const View& view, ui::Frame& frame, ui::Rect content);
Answer draw_picture(const View& view, ui::Frame& frame, ui::Rect content);
Answer draw_places(const View& view, ui::Frame& frame, ui::Rect content);
Answer draw_producer(const View& view, ui::Frame& frame, ui::Rect content);
Answer draw_product(const View& view, ui::Frame& frame, ui::Rect content);
Answer draw_qr(const View& view, ui::Frame& frame, ui::Rect content);
Answer draw_search(const View& view, ui::Frame& frame, ui::Rect content);
/// Shown without a catalogue. In three languages at once, because none can be chosen yet.
void draw_unavailable(const View& view, ui::Frame& frame);

}  // namespace ocop::screens
