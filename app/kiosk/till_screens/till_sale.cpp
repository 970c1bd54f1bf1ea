// A past sale: its receipt, the possible actions, and its refund.
#include <algorithm>
#include <array>

#include "app/base/text/formats.h"
#include "app/kiosk/core/till_rules.h"
#include "app/kiosk/till/refunding.h"
#include "app/kiosk/till_screens/till_pages.h"
#include "app/kiosk/till_screens/till_parts.h"
#include "app/kiosk/widgets/button.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/icon_button.h"
#include "app/kiosk/widgets/segmented.h"
#include "app/kiosk/widgets/spinner.h"

namespace ocop::till_screens {

namespace {

using text::Text;
using till::PadKind;
using ui::Rect;
using ui::TextStyle;
namespace size = ui::size;
namespace space = ui::space;

constexpr float kRefundRow = 100;
constexpr float kRefundCount = 0.36F;  // of what the row's buttons leave
constexpr float kFactGap = 6;
constexpr float kSaleShare = 0.55F;  // of the height of a tall screen
constexpr float kSaleAside = 760;
constexpr std::array kReasons{Text::till_reason_mistake, Text::till_reason_customer,
                              Text::till_reason_spoiled};

/// Draws the usual reasons as buttons, and a field for another one.
TillAnswer draw_reason(const screens::View& v, ui::Frame& f, Rect& box, const std::string& reason) {
  std::vector<std::string> words;
  int chosen = -1;
  for (const Text text : kReasons) {
    words.push_back(v.texts(text));
    if (words.back() == reason) chosen = static_cast<int>(words.size()) - 1;
  }
  TillAnswer answer;
  const auto picked = wrapped_chips(f, "reason", box, words, chosen);
  if (picked)
    answer = core::SetReason{words[*picked], kReasons[*picked] == Text::till_reason_spoiled};
  if (field(f, "reason/own", box.cut_top(kField, space::item), v.texts(Text::till_reason), reason,
            v.texts(Text::till_reason_hint)))
    answer = core::OpenPad{PadKind::reason, reason};
  return answer;
}

void draw_facts(const screens::View& v, ui::Frame& f, Rect& box, const till::PastSale& past) {
  const float step = f.line_height(TextStyle::body) + kFactGap;
  const auto fact = [&](Text text, const std::string& value, ui::Color color) {
    pair(f, box.cut_top(step), v.texts(text), value, TextStyle::body, color);
  };
  const ui::Color ink = f.colors().ink;
  fact(Text::till_when, text::format(shop_time(past.at_ms), v.language()), ink);
  fact(Text::till_who_sold, staff_name(v, past.sale.staff), ink);
  fact(Text::till_total, money(v, past.sale.total), ink);
  for (const Tender& tender : past.sale.tenders)
    pair(f, box.cut_top(step), tender_words(v, tender.kind), money(v, tender.amount),
         TextStyle::body, f.colors().ink_soft);
  for (const Refund& refund : past.refunds)
    pair(f, box.cut_top(step), v.texts(Text::till_refund_number, {refund.number}),
         "-" + money(v, refund.total), TextStyle::body, f.colors().loss);
  if (past.voided)
    f.text(box.cut_top(step), v.texts(Text::till_was_voided), TextStyle::strong, f.colors().loss,
           {.max_lines = 1});
  box.cut_top(space::item);
}

bool all_taken_back(const till::PastSale& past) {
  return till::refund_all(past.sale, past.refunds).empty();
}

TillAnswer draw_actions(const screens::View& v, ui::Frame& f, Rect box) {
  const till::Till& till = v.state.till;
  const till::PastSale& past = *till.sales.past;
  TillAnswer answer;
  draw_facts(v, f, box, past);
  const float half = ui::column_width(box.w, 2, space::gap);
  Rect last = box.cut_bottom(size::action, space::gap);
  if (widgets::button(
          f, "sale/back", last.cut_left(half, space::gap),
          {.label = v.texts(Text::nav_back), .icon = "back", .kind = widgets::ButtonKind::quiet}))
    answer = core::GoTill{till::TillPage::sales};
  if (widgets::button(f, "sale/copy", last,
                      {.label = v.texts(Text::till_copy),
                       .icon = "printer",
                       .kind = widgets::ButtonKind::secondary,
                       .enabled = till.printer.there}))
    answer = core::ReprintSale{};
  if (past.voided || all_taken_back(past)) return answer;
  const bool may_void =
      till.shift_open() && past.sale.shift == till.books->shift->shift && past.refunds.empty();
  Rect row = box.cut_bottom(size::action, space::gap);
  if (widgets::button(f, "sale/refund", may_void ? row.cut_right(half, space::gap) : row,
                      {.label = v.texts(Text::till_refund),
                       .icon = "undo",
                       .kind = widgets::ButtonKind::secondary,
                       .enabled = !till.busy}))
    answer = core::StartRefund{};
  if (!may_void) return answer;
  if (widgets::button(f, "sale/void", row,
                      {.label = v.texts(Text::till_void),
                       .icon = "trash",
                       .kind = widgets::ButtonKind::secondary,
                       .enabled = !till.busy}))
    answer = core::VoidSale{};
  take(answer, draw_reason(v, f, box, till.sales.refund.reason));
  return answer;
}

TillAnswer draw_refund_line(const screens::View& v, ui::Frame& f, Rect row, std::size_t i) {
  const till::PastSale& past = *v.state.till.sales.past;
  const SaleLine& line = past.sale.lines[i];
  const std::int64_t most = till::refundable(past.sale, past.refunds, i);
  const std::int64_t now = v.state.till.sales.refund.quantities[i];
  const bool weighed = line.product.weighed;
  TillAnswer answer;
  widgets::panel(f, row, ui::radius::row);
  Rect inner = row.inset(kRowSide, space::gap);
  const std::string name = std::to_string(i);
  if (widgets::icon_button(f, "back/all:" + name, inner.cut_right(size::control, space::gap),
                           {.icon = "check", .enabled = now < most}))
    answer = core::ChangeRefund{i, most - now};
  const std::int64_t step = weighed ? kStepGrams : 1;
  if (widgets::icon_button(f, "back/more:" + name, inner.cut_right(size::control, space::gap),
                           {.icon = "plus", .enabled = now < most}))
    answer = core::ChangeRefund{i, step};
  f.text(inner.cut_right(inner.w * kRefundCount, space::gap),
         quantity(v, now, weighed) + " / " + quantity(v, most, weighed), TextStyle::strong,
         now > 0 ? f.colors().loss : f.colors().ink_soft,
         {.align = ui::Align::center, .middle = true, .figure = true});
  if (widgets::icon_button(f, "back/less:" + name, inner.cut_right(size::control, space::gap),
                           {.icon = "minus", .enabled = now > 0}))
    answer = core::ChangeRefund{i, -step};
  f.text(inner, product_words(v, line.product.id, line.product.name), TextStyle::strong,
         f.colors().ink, {.middle = true, .max_lines = 2, .shorten = true});
  return answer;
}

}  // namespace

TillAnswer draw_till_sale(const screens::View& v, ui::Frame& f, Rect content) {
  const till::Till& till = v.state.till;
  if (!till.sales.past) {
    widgets::spinner(f, content.center(), kSpinner);
    return std::nullopt;
  }
  const Rect side = cut_aside(f, content, content.h * kSaleShare, kSaleAside);
  const std::string& number = till.sales.past->sale.number;
  widgets::panel(f, content);
  if (till.drawn == number)
    receipt_paper(f, content.inset(space::card), number);
  else
    widgets::spinner(f, content.center(), kSpinner);
  const Rect inner = titled_panel(f, side, v.texts(Text::till_sale_title, {number}));
  return draw_actions(v, f, inner);
}

TillAnswer draw_till_refund(const screens::View& v, ui::Frame& f, Rect content) {
  const till::Till& till = v.state.till;
  if (!till.sales.past) return std::nullopt;
  const till::PastSale& past = *till.sales.past;
  const till::RefundDraft& draft = till.sales.refund;
  const Rect side = cut_aside(f, content, kSaleAside, kSaleAside);
  TillAnswer answer;
  rows(f, "till/refund", content, kRefundRow, past.sale.lines.size(),
       [&](std::size_t i, Rect row) { take(answer, draw_refund_line(v, f, row, i)); });
  Rect inner = titled_panel(f, side, v.texts(Text::till_refund_of, {past.sale.number}));
  const std::string_view kinds[] = {v.texts(Text::till_cash), v.texts(Text::till_vietqr),
                                    v.texts(Text::till_card)};
  if (const auto picked =
          widgets::segmented(f, "refund/kind", inner.cut_top(widgets::kSegmentHeight, space::item),
                             kinds, static_cast<int>(draft.kind)))
    answer = core::SetRefundKind{static_cast<TenderKind>(*picked)};
  const std::string_view restock[] = {v.texts(Text::till_restock), v.texts(Text::till_no_restock)};
  if (const auto picked = widgets::segmented(f, "refund/restock",
                                             inner.cut_top(widgets::kSegmentHeight, space::item),
                                             restock, draft.restock ? 0 : 1))
    answer = core::SetRestock{*picked == 0};
  take(answer, draw_reason(v, f, inner, draft.reason));
  if (draft.kind != TenderKind::cash &&
      field(f, "refund/reference", inner.cut_top(kField, space::item),
            v.texts(Text::till_reference), draft.reference, "–"))
    answer = core::OpenPad{PadKind::reference, draft.reference};
  pair(f, inner.cut_top(f.line_height(TextStyle::title)), v.texts(Text::till_give_back),
       money(v, core::refund_amount(till)), TextStyle::title, f.colors().loss);
  Rect foot = inner.cut_bottom(kComplete);
  const widgets::Button back{.label = v.texts(Text::nav_back),
                             .kind = widgets::ButtonKind::secondary};
  if (widgets::button(f, "refund/back",
                      foot.cut_left(widgets::button_width(f, kComplete, back), space::gap), back))
    answer = core::ShowSale{past.sale.number};
  if (widgets::button(f, "refund/do", foot,
                      {.label = v.texts(Text::till_refund),
                       .icon = "undo",
                       .kind = widgets::ButtonKind::action,
                       .enabled = !till.busy}))
    answer = core::DoRefund{};
  return answer;
}

}  // namespace ocop::till_screens
