// The current shift (figures of the X report), and counting the drawer to open or close it.
#include <algorithm>

#include "app/base/text/formats.h"
#include "app/kiosk/till/shift_totals.h"
#include "app/kiosk/till_screens/till_pages.h"
#include "app/kiosk/till_screens/till_parts.h"
#include "app/kiosk/widgets/button.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/number_pad.h"
#include "app/kiosk/widgets/press_group.h"

namespace ocop::till_screens {

namespace {

using text::Text;
using till::PadKind;
using ui::Rect;
using ui::TextStyle;
namespace radius = ui::radius;
namespace size = ui::size;
namespace space = ui::space;

constexpr float kXGap = 10;           // between the lines of the X report
constexpr float kShiftKey = 88;       // height of the shift's buttons
constexpr float kNoteStep = 88;       // at most, from one note's row to the next
constexpr float kNoteFigure = 0.36F;  // of the row: the pieces, and their sum
constexpr float kSumGap = 6;
constexpr int kBlindLines = 2, kBlindHintLines = 4;
// Sizes of the side panels: beside the report or the notes, and below them.
constexpr float kKeysAside = 560, kKeysBelow = 584;
constexpr float kCountBelow = 860;

void draw_undone(const screens::View& v, ui::Frame& f, Rect row, const Undone& undone) {
  pair(f, row, v.texts(Text::till_undone),
       std::to_string(undone.lines) + " · " + std::to_string(undone.carts) + " · " +
           std::to_string(undone.payments),
       TextStyle::body, f.colors().ink_soft);
}

/// Shown before a blind count, without any sums, because they would reveal the expected cash.
void draw_blind_x(const screens::View& v, ui::Frame& f, Rect box, const ShiftFigures& figures) {
  const float step = f.line_height(TextStyle::body) + kXGap;
  const ui::Color ink = f.colors().ink;
  for (const auto& [text, times] : {std::pair{Text::till_sales_count, figures.sales},
                                    std::pair{Text::till_voids_count, figures.voids},
                                    std::pair{Text::till_refunds_count, figures.refunds}})
    pair(f, box.cut_top(step), v.texts(text), std::to_string(times), TextStyle::body, ink);
  draw_undone(v, f, box.cut_top(step), figures.undone);
  pair(f, box.cut_top(step), v.texts(Text::till_slips_count),
       std::to_string(figures.slips.ins) + " · " + std::to_string(figures.slips.outs),
       TextStyle::body, ink);
  box.cut_top(space::item);
  pair(f, box.cut_top(step), v.texts(Text::till_float), money(v, figures.float_cash),
       TextStyle::body, ink);
  box.cut_top(space::item);
  f.text(box, v.texts(Text::till_blind_hint), TextStyle::body, f.colors().ink_soft,
         {.max_lines = kBlindHintLines});
}

void draw_x(const screens::View& v, ui::Frame& f, Rect box, const ShiftFigures& figures) {
  if (v.state.till.hides_expected()) return draw_blind_x(v, f, box, figures);
  const float step = f.line_height(TextStyle::body) + kXGap;
  const auto& colors = f.colors();
  const auto row = [&](const std::string& left, Money amount, ui::Color color,
                       TextStyle style = TextStyle::body) {
    pair(f, box.cut_top(step), left, money(v, amount), style, color);
  };
  row(v.texts(Text::till_sold_total, {std::to_string(figures.sales)}), figures.sold, colors.ink);
  row(v.texts(Text::till_voided_total, {std::to_string(figures.voids)}), -figures.voided,
      figures.voided.vnd == 0 ? colors.ink_soft : colors.loss);
  row(v.texts(Text::till_refunded_total, {std::to_string(figures.refunds)}), -figures.refunded,
      figures.refunded.vnd == 0 ? colors.ink_soft : colors.loss);
  row(v.texts(Text::till_net), figures.net(), colors.ink, TextStyle::strong);
  box.cut_top(space::item);
  for (const TenderKind kind : kTenderKinds)
    row(tender_words(v, kind), figures.tenders[static_cast<std::size_t>(kind)].net(), colors.ink);
  box.cut_top(space::item);
  for (const auto& [percent, vat] : figures.vat_by_percent)
    row(v.texts(Text::till_vat_of, {std::to_string(percent)}), vat.vat, colors.ink_soft);
  row(v.texts(Text::till_discounts), figures.discounts, colors.ink_soft);
  row(v.texts(Text::till_rounding), figures.rounding, colors.ink_soft);
  draw_undone(v, f, box.cut_top(step), figures.undone);
  box.cut_top(space::item);
  row(v.texts(Text::till_float), figures.float_cash, colors.ink);
  if (figures.slips != SlipFigures{}) {
    row(v.texts(Text::till_slips_in, {std::to_string(figures.slips.ins)}), figures.slips.in,
        colors.ink);
    row(v.texts(Text::till_slips_out, {std::to_string(figures.slips.outs)}), -figures.slips.out,
        colors.loss);
  }
  row(v.texts(Text::till_expected), till::expected_cash(figures), colors.ink, TextStyle::strong);
}

TillAnswer draw_shift_actions(const screens::View& v, ui::Frame& f, Rect box) {
  const till::Till& till = v.state.till;
  TillAnswer answer;
  const auto pressed = [&](const char* name, Text text, const char* icon,
                           widgets::ButtonKind kind) {
    return widgets::button(
        f, name, box.cut_top(kShiftKey, space::item),
        {.label = v.texts(text), .icon = icon, .kind = kind, .enabled = !till.busy});
  };
  if (pressed("shift/x", Text::till_x, "printer", widgets::ButtonKind::secondary))
    answer = core::PrintX{};
  if (pressed("shift/drawer", Text::till_open_drawer, "drawer", widgets::ButtonKind::secondary))
    answer = core::OpenDrawer{};
  if (pressed("shift/slips", Text::till_slips, "price", widgets::ButtonKind::secondary))
    answer = core::GoTill{till::TillPage::slips};
  if (till.printer.trouble &&
      pressed("shift/printer", Text::till_retry_printer, "printer", widgets::ButtonKind::secondary))
    answer = core::RetryPrinter{};
  if (pressed("shift/past", Text::till_past_shifts, "receipt", widgets::ButtonKind::secondary))
    answer = core::GoTill{till::TillPage::shifts};
  if (pressed("shift/close", Text::till_close_shift, "lock", widgets::ButtonKind::action))
    answer = core::GoTill{till::TillPage::close};
  return answer;
}

TillAnswer draw_notes(const screens::View& v, ui::Frame& f, Rect box) {
  const till::Till& till = v.state.till;
  TillAnswer answer;
  const float step = std::min(box.h / static_cast<float>(kDenominations.size()), kNoteStep);
  for (std::size_t i = 0; i < kDenominations.size(); ++i) {
    const Rect row = box.cut_top(step - space::gap, space::gap);
    const bool open = till.pad.kind == PadKind::notes && till.drawer.note == i;
    widgets::PressGroup group(f, "note:" + std::to_string(kDenominations[i]), row);
    f.fill(row, open ? f.colors().indigo.with_alpha(kChosen) : f.colors().sunken, radius::row);
    if (open) f.outline(row, f.colors().indigo, ui::stroke::strong, radius::row);
    Rect inner = row.inset(kRowSide, 0);
    const std::int64_t pieces = till.drawer.notes.pieces[i];
    f.text(inner.cut_right(inner.w * kNoteFigure, space::gap),
           money(v, {pieces * kDenominations[i]}), TextStyle::strong,
           pieces > 0 ? f.colors().ink : f.colors().ink_soft,
           {.align = ui::Align::right, .middle = true, .figure = true});
    const std::string typed =
        open && !till.pad.text.empty() ? till.pad.text : std::to_string(pieces);
    f.text(inner.cut_right(inner.w * kNoteFigure, space::gap), "× " + typed, TextStyle::strong,
           f.colors().ink, {.align = ui::Align::right, .middle = true, .figure = true});
    f.text(inner, money(v, {kDenominations[i]}), TextStyle::strong, f.colors().ink,
           {.middle = true, .figure = true});
    if (group.tapped()) answer = core::SetNote{i};
  }
  return answer;
}

ui::Color difference_color(const ui::Frame& f, Money difference) {
  if (difference.vnd == 0) return f.colors().primary;
  return difference.vnd < 0 ? f.colors().loss : f.colors().warning;
}

/// Compares the counted cash with the expected, only at the close.
TillAnswer draw_difference(const screens::View& v, ui::Frame& f, Rect& box, Money counted) {
  const till::Till& till = v.state.till;
  if (till.hides_expected()) {
    f.text(box.cut_top(kBlindLines * f.line_height(TextStyle::body), space::gap),
           v.texts(Text::till_blind_hint), TextStyle::body, f.colors().ink_soft,
           {.max_lines = kBlindLines});
    return std::nullopt;
  }
  const Money expected = till::expected_cash(*till.books->shift);
  const float step = f.line_height(TextStyle::subtitle) + kSumGap;
  pair(f, box.cut_top(step), v.texts(Text::till_expected), money(v, expected), TextStyle::subtitle,
       f.colors().ink_soft);
  // Before the first note nothing is missing yet.
  if (!till.drawer.begun) return std::nullopt;
  const Money difference = counted - expected;
  pair(f, box.cut_top(step, space::gap), v.texts(Text::till_difference), money(v, difference),
       TextStyle::subtitle, difference_color(f, difference));
  if (difference.vnd != 0 && till.pad.kind != PadKind::notes &&
      field(f, "close/why", box.cut_top(kField, space::item), v.texts(Text::till_explanation),
            till.drawer.explanation, v.texts(Text::till_explanation_hint)))
    return core::OpenPad{PadKind::explanation, till.drawer.explanation};
  return std::nullopt;
}

}  // namespace

TillAnswer draw_till_shift(const screens::View& v, ui::Frame& f, Rect content) {
  const till::Till& till = v.state.till;
  if (!till.shift_open()) return draw_till_count(v, f, content);
  const Rect side = cut_aside(f, content, kKeysBelow, kKeysAside);
  const ShiftFigures& figures = *till.books->shift;
  const Rect inner =
      titled_panel(f, content, v.texts(Text::till_shift_title, {std::to_string(figures.shift)}));
  draw_x(v, f, inner, figures);
  return draw_shift_actions(v, f, side);
}

TillAnswer draw_till_count(const screens::View& v, ui::Frame& f, Rect content) {
  const till::Till& till = v.state.till;
  const bool closing = till.page == till::TillPage::close && till.shift_open();
  const Rect side = cut_aside(f, content, kCountBelow, kAside);
  const Rect left =
      titled_panel(f, content, v.texts(closing ? Text::till_count_close : Text::till_count_open));
  TillAnswer answer = draw_notes(v, f, left);
  widgets::panel(f, side);
  Rect box = side.inset(space::panel, space::card);
  const auto sum = till::sum_of(till.drawer.notes);
  const Money counted = sum ? *sum : Money{};
  pair(f, box.cut_top(f.line_height(TextStyle::title) + kSumGap), v.texts(Text::till_counted),
       money(v, counted), TextStyle::title, f.colors().ink);
  if (closing) take(answer, draw_difference(v, f, box, counted));
  if (till.pad.kind == PadKind::notes) {
    const widgets::NumberPadLabels labels{.done = v.texts(Text::till_next_note),
                                          .thousands = false,
                                          .clear = v.texts(Text::key_clear)};
    const Rect pad{box.x, box.y + space::gap, box.w, widgets::number_pad_height()};
    if (const auto key = widgets::number_pad(f, pad, labels)) answer = core::PadKey{*key};
  }
  const widgets::Button done{
      .label = v.texts(closing ? Text::till_close_shift : Text::till_open_shift),
      .icon = "check",
      .kind = widgets::ButtonKind::action,
      .enabled = !till.busy};
  if (widgets::button(f, "count/done", box.cut_bottom(kComplete), done)) {
    if (closing)
      answer = core::CloseShift{};
    else
      answer = core::OpenShift{};
  }
  if (!closing && till.pad.kind != PadKind::notes &&
      widgets::button(f, "count/past",
                      box.cut_bottom(size::action + space::item).cut_top(size::action),
                      {.label = v.texts(Text::till_past_shifts),
                       .icon = "receipt",
                       .kind = widgets::ButtonKind::secondary}))
    answer = core::GoTill{till::TillPage::shifts};
  return answer;
}

}  // namespace ocop::till_screens
