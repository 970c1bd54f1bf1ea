#include "app/kiosk/screens/sign.h"

#include <algorithm>

#include "app/kiosk/widgets/card.h"

namespace ocop::screens {

namespace {

using ui::Rect;
using ui::TextStyle;

constexpr float kSignPad = 36;
constexpr float kSignPads = 2 * kSignPad;
constexpr float kSignMark = 128;
constexpr float kSignIcon = 0.62F * kSignMark;
constexpr float kBesideSign = 36;
constexpr float kBelow = 10;
constexpr float kLine = 1240;  // of running text: longer lines are hard to follow

bool is_tinted(SignKind kind) {
  return kind == SignKind::good || kind == SignKind::bad;
}

float words_width(float width) {
  return std::min(width - kSignPads - kSignMark - kBesideSign, kLine);
}

float words_height(const ui::Frame& f, float width, const Sign& sign) {
  const float room = words_width(width);
  const float words =
      sign.words.empty() ? 0 : kBelow + f.measure(sign.words, TextStyle::subtitle, room).y;
  return f.measure(sign.title, TextStyle::headline, room).y + words;
}

/// Draws a disc with the icon; on a coloured banner the icon has the banner's colour.
void draw_mark(ui::Frame& f, ui::Vec center, const Sign& sign) {
  const ui::Palette& colors = f.colors();
  const ui::Color disc = sign.kind == SignKind::good   ? colors.on_primary
                         : sign.kind == SignKind::bad  ? colors.on_alarm
                         : sign.kind == SignKind::care ? colors.accent
                                                       : colors.indigo;
  const ui::Color icon = sign.kind == SignKind::good   ? colors.primary
                         : sign.kind == SignKind::bad  ? colors.alarm
                         : sign.kind == SignKind::care ? colors.on_accent
                                                       : colors.on_primary;
  f.circle(center, kSignMark / 2, disc);
  f.icon(sign.icon, Rect::square(center, kSignIcon), icon);
}

}  // namespace

float sign_height(const ui::Frame& f, float width, const Sign& sign) {
  return std::max(kSignMark, words_height(f, width, sign)) + kSignPads;
}

void draw_sign(ui::Frame& f, Rect box, const Sign& sign) {
  const ui::Palette& colors = f.colors();
  widgets::panel(f, box);
  if (is_tinted(sign.kind))
    f.fill(box, sign.kind == SignKind::good ? colors.primary : colors.alarm, ui::radius::card);
  const ui::Color ink = sign.kind == SignKind::good  ? colors.on_primary
                        : sign.kind == SignKind::bad ? colors.on_alarm
                                                     : colors.ink;
  Rect inner = box.inset(kSignPad);
  const Rect mark = inner.cut_left(kSignMark, kBesideSign);
  draw_mark(f, mark.center(), sign);
  const float height = words_height(f, box.w, sign);
  inner.w = words_width(box.w);
  inner.cut_top((inner.h - height) / 2);
  const float title = f.measure(sign.title, TextStyle::headline, inner.w).y;
  f.text(inner.cut_top(title, kBelow), sign.title, TextStyle::headline, ink);
  if (!sign.words.empty())
    f.text({inner.x, inner.y, inner.w, height - title - kBelow}, sign.words, TextStyle::subtitle,
           ink);
}

}  // namespace ocop::screens
