// The screens, one function each: draws its part of the frame and answers what the visitor did.
// Thread rule: frame thread. `content`: the part of the canvas that is the screen's own; bar, back
// and what lies above are screen_page.h's and overlays.h's.
#pragma once

#include <optional>

#include "app/kiosk/core/action.h"
#include "app/kiosk/screens/view.h"
#include "app/kiosk/ui/frame.h"

namespace ocop::screens {

using Answer = std::optional<core::Action>;
/// What a part of a screen answers is the screen's answer; a later part's replaces an earlier
/// one's.
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
/// There is no catalogue: in three languages at once, for nobody could choose one.
void draw_unavailable(const View& view, ui::Frame& frame);

}  // namespace ocop::screens
