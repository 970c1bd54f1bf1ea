#include "app/screens/draw.h"

#include <utility>

#include "app/core/route.h"
#include "app/screens/overlays.h"
#include "app/screens/page.h"
#include "app/screens/screens.h"
#include "app/screens/till.h"

namespace ocop::screens {

namespace {

Answer draw_content(const View& view, ui::Frame& frame, const ui::Rect& content) {
  switch (view.state.route.screen) {
    case core::Screen::browse:
      return draw_browse(view, frame, content);
    case core::Screen::search:
      return draw_search(view, frame, content);
    case core::Screen::places:
      return draw_places(view, frame, content);
    case core::Screen::about:
      return draw_about(view, frame, content);
    case core::Screen::product:
      return draw_product(view, frame, content);
    case core::Screen::qr:
      return draw_qr(view, frame, content);
    case core::Screen::producer:
      return draw_producer(view, frame, content);
    case core::Screen::lot:
      return draw_lot(view, frame, content);
    case core::Screen::pack:
      return draw_pack(view, frame, content);
    case core::Screen::picture:
      return draw_picture(view, frame, content);
    default:
      return draw_home(view, frame, content);
  }
}

/// What a card or a picture opens grows out of it.
bool opened_by_a_card(core::Screen screen) {
  return screen == core::Screen::product || screen == core::Screen::producer ||
         screen == core::Screen::picture || screen == core::Screen::qr ||
         screen == core::Screen::lot;
}

}  // namespace

std::optional<core::Action> draw(const View& view, ui::Frame& frame) {
  if (!view.state.shelf) {
    draw_unavailable(view, frame);
    return std::nullopt;
  }
  if (view.state.route.screen == core::Screen::attract) return draw_attract(view, frame);
  if (view.state.route.screen == core::Screen::staff) {
    Answer answer;
    if (auto one = draw_till(view, frame)) answer = core::Action{std::move(*one)};
    if (auto one = draw_overlays(view, frame)) answer = std::move(one);
    return answer;
  }
  const Page page = page_of(view, frame);
  draw_behind(view, frame, page);
  const core::Route& route = view.state.route;
  frame.begin_page(core::route_to_text(route), opened_by_a_card(route.screen));
  Answer answer = draw_content(view, frame, page.content);
  frame.end_group();
  if (auto one = draw_page(view, frame, page)) answer = std::move(one);
  if (auto one = draw_overlays(view, frame)) answer = std::move(one);
  return answer;
}

}  // namespace ocop::screens
