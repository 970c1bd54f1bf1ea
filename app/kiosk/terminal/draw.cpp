#include "app/kiosk/terminal/draw.h"

#include <utility>

#include "app/kiosk/screens/overlays.h"
#include "app/kiosk/screens/screen_page.h"
#include "app/kiosk/screens/screens.h"
#include "app/kiosk/till_screens/till_pages.h"
#include "app/kiosk/visit/route.h"

namespace ocop::terminal {

namespace {

screens::Answer draw_content(const screens::View& view, ui::Frame& frame, const ui::Rect& content) {
  switch (view.state.route.screen) {
    case visit::Screen::browse:
      return screens::draw_browse(view, frame, content);
    case visit::Screen::search:
      return screens::draw_search(view, frame, content);
    case visit::Screen::places:
      return screens::draw_places(view, frame, content);
    case visit::Screen::about:
      return screens::draw_about(view, frame, content);
    case visit::Screen::product:
      return screens::draw_product(view, frame, content);
    case visit::Screen::qr:
      return screens::draw_qr(view, frame, content);
    case visit::Screen::producer:
      return screens::draw_producer(view, frame, content);
    case visit::Screen::lot:
      return screens::draw_lot(view, frame, content);
    case visit::Screen::pack:
      return screens::draw_pack(view, frame, content);
    case visit::Screen::picture:
      return screens::draw_picture(view, frame, content);
    case visit::Screen::home:
    case visit::Screen::attract:  // has no content; draw() does not come here
    case visit::Screen::staff:
      break;
  }
  return screens::draw_home(view, frame, content);
}

/// Returns whether the screen is opened by a card or picture and grows out of it.
bool opened_by_a_card(visit::Screen screen) {
  return screen == visit::Screen::product || screen == visit::Screen::producer ||
         screen == visit::Screen::picture || screen == visit::Screen::qr ||
         screen == visit::Screen::lot;
}

}  // namespace

std::optional<core::Action> draw(const screens::View& view, ui::Frame& frame) {
  if (!view.state.shelf) {
    screens::draw_unavailable(view, frame);
    return std::nullopt;
  }
  if (view.state.route.screen == visit::Screen::attract) return screens::draw_attract(view, frame);
  if (view.state.route.screen == visit::Screen::staff) {
    screens::Answer answer;
    if (auto one = till_screens::draw_till(view, frame)) answer = core::Action{std::move(*one)};
    screens::take(answer, screens::draw_overlays(view, frame));
    return answer;
  }
  const screens::Page page = screens::page_of(view, frame);
  screens::draw_behind(view, frame, page);
  const visit::Route& route = view.state.route;
  frame.begin_page(visit::route_to_text(route), opened_by_a_card(route.screen));
  screens::Answer answer = draw_content(view, frame, page.content);
  frame.end_group();
  screens::take(answer, screens::draw_page(view, frame, page));
  screens::take(answer, screens::draw_overlays(view, frame));
  return answer;
}

}  // namespace ocop::terminal
