#include "app/kiosk/screens/overlays.h"

#include <algorithm>
#include <string>

#include "app/kiosk/core/attract.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/countdown_ring.h"

namespace ocop::screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;

Answer draw_still_there(const View& v, ui::Frame& f) {
  const auto left = *core::until_attract(v.state);
  f.block(f.area());
  f.fill(f.area(), f.colors().scrim);
  const bool touched = f.control("still_there", f.area()).tapped;
  const float width = std::min(f.area().w - 2 * ui::space::page, 820.0F);
  const float ring = 160;
  const float line = f.line_height(TextStyle::headline);
  const float hint = f.line_height(TextStyle::subtitle);
  const float height = 48 + ring + 32 + 2 * line + hint + 48;
  const float lower = v.state.preferences.reach ? 0.72F : 0.5F;
  const Rect box{(f.area().w - width) / 2, f.area().h * lower - height / 2, width, height};
  widgets::panel(f, box);
  Rect inner = box.inset(48);
  const Rect top = inner.cut_top(ring, 32);
  widgets::countdown_ring(f, {top.center().x - ring / 2, top.y, ring, ring},
                          static_cast<float>(left) / static_cast<float>(core::kStillThere),
                          std::to_string((left + 999) / 1000));
  f.text(inner.cut_top(2 * line), v.texts(Text::still_title), TextStyle::headline, f.colors().ink,
         {.align = ui::Align::center, .middle = true});
  f.text(inner, v.texts(Text::still_hint), TextStyle::subtitle, f.colors().ink_soft,
         {.align = ui::Align::center});
  if (touched) return core::Touched{};
  return std::nullopt;
}

void draw_notice(const View& v, ui::Frame& f) {
  const auto& words = v.texts(*v.state.notice);
  const ui::Vec size = f.measure(words, TextStyle::subtitle, f.area().w - 4 * ui::space::page);
  const Rect box{(f.area().w - size.x) / 2 - 32, f.area().h - 260 - size.y, size.x + 64,
                 size.y + 40};
  f.shadow(box);
  f.fill(box, f.colors().indigo, ui::radius::card);
  f.text(box.inset(32, 20), words, TextStyle::subtitle, f.colors().on_primary,
         {.align = ui::Align::center});
}

}  // namespace

Answer draw_overlays(const View& view, ui::Frame& frame) {
  if (view.state.notice) draw_notice(view, frame);
  if (core::asks_still_there(view.state)) return draw_still_there(view, frame);
  return std::nullopt;
}

}  // namespace ocop::screens
