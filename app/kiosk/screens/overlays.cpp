#include "app/kiosk/screens/overlays.h"

#include <algorithm>
#include <string>

#include "app/kiosk/core/attract.h"
#include "app/kiosk/screens/parts.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/countdown_ring.h"

namespace ocop::screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;
namespace space = ui::space;

constexpr float kCallWidth = 1300, kCallStar = 150;
constexpr float kQuestionWidth = 820;
constexpr float kQuestionPad = 48;
constexpr float kRing = 160;
// Vertical position of the question's centre, as a fraction of the screen; second: in reach mode.
constexpr float kMiddle = 0.5F, kLow = 0.72F;
constexpr float kNoticeLift = 240;  // from the screen's lower edge to the text

Answer draw_still_there(const View& v, ui::Frame& f) {
  const auto left = *core::until_attract(v.state);
  f.block(f.area());
  f.fill(f.area(), f.colors().scrim);
  const bool touched = f.control("still_there", f.area()).tapped;
  const float width = std::min(f.area().w - 2 * space::page, kQuestionWidth);
  const float line = f.line_height(TextStyle::headline);
  const float hint = f.line_height(TextStyle::subtitle);
  const float height = kQuestionPad + kRing + space::wide + 2 * line + hint + kQuestionPad;
  const float middle = v.state.preferences.reach ? kLow : kMiddle;
  const Rect box = Rect::about({f.area().center().x, f.area().h * middle}, width, height);
  widgets::panel(f, box);
  Rect inner = box.inset(kQuestionPad);
  const Rect top = inner.cut_top(kRing, space::wide);
  widgets::countdown_ring(f, Rect::square(top.center(), kRing),
                          static_cast<float>(left) / static_cast<float>(core::kStillThere),
                          seconds_left(left));
  f.text(inner.cut_top(2 * line), v.texts(Text::still_title), TextStyle::headline, f.colors().ink,
         {.align = ui::Align::center, .middle = true});
  f.text(inner, v.texts(Text::still_hint), TextStyle::subtitle, f.colors().ink_soft,
         {.align = ui::Align::center});
  if (touched) return core::Touched{};
  return std::nullopt;
}

/// Seen across the shop; a touch ends it.
Answer draw_calling(const View& v, ui::Frame& f) {
  const Rect all = f.area();
  f.block(all);
  f.fill(all, f.colors().caution);
  const bool touched = f.control("calling", all).tapped;
  const float width = std::min(all.w - 2 * space::page, kCallWidth);
  const float title = f.measure(v.texts(Text::call_title), TextStyle::display, width).y;
  const float hint = f.measure(v.texts(Text::call_hint), TextStyle::subtitle, width).y;
  Rect box =
      Rect::about(all.center(), width, 2 * kCallStar + space::page + title + space::card + hint);
  const Rect top = box.cut_top(2 * kCallStar, space::page);
  f.anise(top.center(), kCallStar, f.colors().on_caution);
  f.text(box.cut_top(title, space::card), v.texts(Text::call_title), TextStyle::display,
         f.colors().on_caution, {.align = ui::Align::center});
  f.text(box, v.texts(Text::call_hint), TextStyle::subtitle, f.colors().on_caution,
         {.align = ui::Align::center});
  if (touched) return core::CallStaff{false};
  return std::nullopt;
}

void draw_notice(const View& v, ui::Frame& f) {
  const auto& words = v.texts(*v.state.notice);
  const ui::Vec size = f.measure(words, TextStyle::subtitle, f.area().w - 4 * space::page);
  const Rect inner{(f.area().w - size.x) / 2, f.area().h - kNoticeLift - size.y, size.x, size.y};
  const Rect box = inner.inset(-space::wide, -space::head);
  f.shadow(box);
  f.fill(box, f.colors().chosen, ui::radius::card);
  f.text(inner, words, TextStyle::subtitle, f.colors().on_chosen, {.align = ui::Align::center});
}

}  // namespace

Answer draw_overlays(const View& view, ui::Frame& frame) {
  if (view.state.notice) draw_notice(view, frame);
  if (view.state.calling) return draw_calling(view, frame);
  if (core::asks_still_there(view.state)) return draw_still_there(view, frame);
  return std::nullopt;
}

}  // namespace ocop::screens
