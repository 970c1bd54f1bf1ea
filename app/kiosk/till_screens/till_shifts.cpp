// Past shifts: sales, cash difference, and a button to reprint the Z report.
#include <algorithm>

#include "app/base/text/formats.h"
#include "app/kiosk/till_screens/till_pages.h"
#include "app/kiosk/till_screens/till_parts.h"
#include "app/kiosk/widgets/button.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/icon_button.h"

namespace ocop::till_screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;
namespace size = ui::size;
namespace space = ui::space;

constexpr float kShiftMoney = 340;         // width of the sums in a row
constexpr float kShiftMoneyShare = 0.45F;  // at most, of the row

/// "24/11/2026 08:00 – 17:30"; with the day of the close if it differs.
std::string span_of(const screens::View& v, const ShiftRecord& shift) {
  const ShopTime opened = shop_time(shift.opened_at_ms), closed = shop_time(shift.close->at_ms);
  return text::format(opened, v.language()) + " – " +
         (opened.date == closed.date ? text::format_clock(closed)
                                     : text::format(closed, v.language()));
}

std::string people_of(const screens::View& v, const ShiftRecord& shift) {
  const std::string opened = staff_name(v, shift.opened_by);
  const std::string closed = staff_name(v, shift.close->staff);
  return opened == closed ? opened : opened + " → " + closed;
}

void draw_money(const screens::View& v, ui::Frame& f, Rect box, const ShiftRecord& shift) {
  const Money net = shift.sold - shift.voided - shift.refunded;
  const Money difference = shift.close->counted - shift.close->expected;
  const float height = f.line_height(TextStyle::subtitle) + f.line_height(TextStyle::caption);
  box.cut_top((box.h - height) / 2);
  f.text(box.cut_top(f.line_height(TextStyle::subtitle)), money(v, net), TextStyle::subtitle,
         f.colors().ink, {.align = ui::Align::right, .figure = true});
  f.text(box, v.texts(Text::till_difference) + " " + money(v, difference), TextStyle::caption,
         difference.vnd == 0  ? f.colors().ink_soft
         : difference.vnd < 0 ? f.colors().loss
                              : f.colors().warning,
         {.align = ui::Align::right, .max_lines = 1, .figure = true});
}

/// Pre-condition: the shift is closed.
TillAnswer draw_shift(const screens::View& v, ui::Frame& f, Rect row, const ShiftRecord& shift) {
  const till::Till& till = v.state.till;
  TillAnswer answer;
  widgets::panel(f, row, ui::radius::row);
  Rect inner = row.inset(space::card, kRowEdge);
  const Rect place = inner.cut_right(size::target, space::card);
  if (widgets::icon_button(f, "shift/copy:" + std::to_string(shift.number),
                           place.middle(size::target),
                           {.icon = "printer", .enabled = till.printer.there && !till.busy}))
    answer = core::ReprintShift{shift.number};
  draw_money(v, f,
             inner.cut_right(std::min(kShiftMoney * f.text_scale(), inner.w * kShiftMoneyShare),
                             space::card),
             shift);
  const float caption = f.line_height(TextStyle::caption);
  f.text(inner.cut_top(f.line_height(TextStyle::strong)),
         v.texts(Text::till_past_shift,
                 {std::to_string(shift.number), std::to_string(shift.close->z)}),
         TextStyle::strong, f.colors().ink, {.max_lines = 1, .shorten = true, .tabular = true});
  f.text(inner.cut_top(caption), span_of(v, shift), TextStyle::caption, f.colors().ink_soft,
         {.max_lines = 1, .shorten = true});
  std::string words = people_of(v, shift) + " · " + v.texts.count(Text::till_orders, shift.sales);
  if (!shift.close->explanation.empty()) words += " · " + shift.close->explanation;
  f.text(inner.cut_top(caption), words, TextStyle::caption, f.colors().ink_soft,
         {.max_lines = 1, .shorten = true});
  return answer;
}

float row_height(const ui::Frame& f) {
  return 2 * kRowEdge + f.line_height(TextStyle::strong) + 2 * f.line_height(TextStyle::caption);
}

}  // namespace

TillAnswer draw_till_shifts(const screens::View& v, ui::Frame& f, Rect content) {
  const till::Till& till = v.state.till;
  TillAnswer answer;
  Rect top = content.cut_top(size::target, space::item);
  const widgets::Button back{
      .label = v.texts(Text::nav_back), .icon = "back", .kind = widgets::ButtonKind::quiet};
  if (widgets::button(f, "shifts/back",
                      top.cut_right(widgets::button_width(f, size::target, back), space::card),
                      back))
    answer = core::GoTill{till::TillPage::shift};
  f.text(top, v.texts(Text::till_past_shifts), TextStyle::title, f.colors().ink,
         {.middle = true, .max_lines = 1, .shorten = true});
  if (till.shifts.closed.empty()) {
    empty_words(f, content, "clock", v.texts(Text::till_no_shifts));
    return answer;
  }
  const std::size_t count = till.shifts.closed.size() + (till.shifts.more ? 1 : 0);
  rows(f, "till/shifts", content, row_height(f), count, [&](std::size_t i, Rect row) {
    if (i < till.shifts.closed.size()) {
      take(answer, draw_shift(v, f, row, till.shifts.closed[i]));
    } else if (widgets::button(f, "shifts/older", row,
                               {.label = v.texts(Text::till_older_shifts),
                                .kind = widgets::ButtonKind::secondary})) {
      answer = core::ShowOlderShifts{};
    }
  });
  return answer;
}

}  // namespace ocop::till_screens
