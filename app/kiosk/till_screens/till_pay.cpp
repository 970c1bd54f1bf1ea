// Paying: by cash, by a VietQR code that the customer scans here, by card, or in parts.
#include <algorithm>
#include <array>

#include "app/base/text/formats.h"
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

/// How much, in the largest type.
void draw_amount(ui::Frame& f, Rect& box, const std::string& label, const std::string& amount) {
  f.text(box.cut_top(f.line_height(TextStyle::body), 4), label, TextStyle::body,
         f.colors().ink_soft, {.max_lines = 1, .shorten = true});
  f.text(box.cut_top(f.line_height(TextStyle::display), 24), amount, TextStyle::display,
         f.colors().ink, {.figure = true});
}

/// No money has to change hands any more: one key writes the sale down.
TillAnswer draw_settle(const screens::View& v, ui::Frame& f, Rect& box) {
  if (widgets::button(f, "pay/settle", box.cut_top(108, 24),
                      {.label = v.texts(Text::till_settle),
                       .icon = "check",
                       .kind = widgets::ButtonKind::action,
                       .enabled = !v.state.till.busy}))
    return core::PayCash{};
  return std::nullopt;
}

TillAnswer draw_cash(const screens::View& v, ui::Frame& f, Rect box) {
  TillAnswer answer;
  const till::Bill& bill = v.state.till.pay.bill;
  const Money due = till::left_in_cash(bill);
  draw_amount(f, box, v.texts(Text::till_to_take), money(v, due));
  if (due != till::left(bill))
    f.text(box.cut_top(f.line_height(TextStyle::caption), 16),
           v.texts(Text::till_rounded, {money(v, till::left(bill))}), TextStyle::caption,
           f.colors().ink_soft, {.max_lines = 1, .shorten = true});
  if (till::takes_nothing(bill)) return draw_settle(v, f, box);
  const std::vector<Money> quick = till::cash_keys(bill);
  const int columns = 2;
  const float width = (box.w - ui::space::gap) / columns;
  for (std::size_t i = 0; i <= quick.size(); ++i) {
    const Rect key{box.x + static_cast<float>(i % columns) * (width + ui::space::gap),
                   box.y + static_cast<float>(i / columns) * (108 + ui::space::gap), width, 108};
    const bool other = i == quick.size();
    const std::string label = other ? v.texts(Text::till_other_amount) : money(v, quick[i]);
    const widgets::Button what{
        .label = label,
        .icon = i == 0 ? std::string_view("check") : std::string_view(),
        .kind = i == 0 ? widgets::ButtonKind::action : widgets::ButtonKind::secondary,
        .enabled = !v.state.till.busy};
    if (widgets::button(f, "pay/cash:" + std::to_string(i), key, what)) {
      if (other)
        answer = core::OpenPad{PadKind::cash};
      else
        answer = core::PayCash{quick[i]};
    }
  }
  return answer;
}

/// What a bank app or a card machine takes: all that is left, or the part that was entered.
TillAnswer draw_part(const screens::View& v, ui::Frame& f, Rect row, const char* confirm,
                     Text words) {
  TillAnswer answer;
  const float width = (row.w - ui::space::gap) / 2;
  if (widgets::button(f, "pay/part", row.cut_left(width, ui::space::gap),
                      {.label = v.texts(Text::till_part), .kind = widgets::ButtonKind::secondary}))
    answer = core::OpenPad{PadKind::part};
  if (widgets::button(f, confirm, row,
                      {.label = v.texts(words),
                       .icon = "check",
                       .kind = widgets::ButtonKind::action,
                       .enabled = !v.state.till.busy}))
    answer = core::OpenPad{PadKind::reference};
  return answer;
}

TillAnswer draw_vietqr(const screens::View& v, ui::Frame& f, Rect box) {
  const till::Till& till = v.state.till;
  const Money amount = till.pay.part.value_or(till::left(till.pay.bill));
  draw_amount(f, box, v.texts(Text::till_vietqr_hint), money(v, amount));
  TillAnswer answer = draw_part(v, f, box.cut_bottom(92, 24), "pay/confirm", Text::till_received);
  if (!till.pay.qr) {
    widgets::spinner(f, box.center(), 48);
    return answer;
  }
  const float line = f.line_height(TextStyle::body);
  const Rect words = box.cut_bottom(line, 8);
  const std::string account = till.settings->bank
                                  ? till.settings->bank->account + " · " + till.settings->bank->name
                                  : std::string();
  f.text(words, account, TextStyle::body, f.colors().ink,
         {.align = ui::Align::center, .max_lines = 1, .shorten = true, .tabular = true});
  const float side = std::min(box.w, box.h);
  f.qr({box.center().x - side / 2, box.y, side, side}, till.pay.qr->cells, till.pay.qr->modules);
  return answer;
}

TillAnswer draw_card(const screens::View& v, ui::Frame& f, Rect box) {
  const till::Till& till = v.state.till;
  draw_amount(f, box, v.texts(Text::till_card_hint),
              money(v, till.pay.part.value_or(till::left(till.pay.bill))));
  const Rect icon = box.cut_top(160, 24);
  f.icon("card", {icon.center().x - 80, icon.y, 160, 160}, f.colors().indigo);
  return draw_part(v, f, box.cut_top(92), "pay/confirm", Text::till_card_done);
}

TillAnswer draw_tenders(const screens::View& v, ui::Frame& f, Rect& box) {
  TillAnswer answer;
  const auto& tenders = v.state.till.pay.bill.tenders;
  for (std::size_t i = 0; i < tenders.size(); ++i) {
    Rect row = box.cut_top(72, 8);
    if (widgets::icon_button(f, "pay/back:" + std::to_string(i), row.cut_right(72, 8),
                             {.icon = "undo", .enabled = !v.state.till.busy}))
      answer = core::TakeBackTender{i};
    row = row.inset(0, (72 - f.line_height(TextStyle::strong)) / 2);
    std::string words = tender_words(v, tenders[i].kind);
    if (!tenders[i].reference.empty()) words += " · " + tenders[i].reference;
    pair(f, row, words, money(v, tenders[i].amount), TextStyle::strong, f.colors().ink);
  }
  return answer;
}

/// All is paid and nothing is being written: the ledger has refused it.
bool is_stuck(const till::Till& till) {
  return !till.pay.bill.tenders.empty() && till::is_settled(till.pay.bill) && !till.busy;
}

/// At the right: what is sold, what was paid, what is left.
TillAnswer draw_bill(const screens::View& v, ui::Frame& f, Rect content) {
  const till::Till& till = v.state.till;
  TillAnswer answer;
  Rect inner = titled_panel(f, content, v.texts(Text::till_bill, {till.books->next_sale}));
  const widgets::Button back{.label = v.texts(Text::till_back_to_cart),
                             .icon = "back",
                             .kind = widgets::ButtonKind::secondary,
                             .enabled = !till.busy};
  if (widgets::button(f, "pay/cart", inner.cut_bottom(80, 16), back))
    answer = core::GoTill{till::TillPage::sell};
  if (is_stuck(till) && widgets::button(f, "pay/again", inner.cut_bottom(80, 16),
                                        {.label = v.texts(Text::till_write_again),
                                         .kind = widgets::ButtonKind::action}))
    answer = core::StartPay{};
  const float step = f.line_height(TextStyle::body) + 8;
  for (const CartLine& line : till.counter.open.lines) {
    if (inner.h < 5 * step + 90 * static_cast<float>(till.pay.bill.tenders.size())) break;
    pair(f, inner.cut_top(step), product_words(v, line.product.id, line.product.name),
         "× " + quantity(v, line.quantity, line.product.weighed), TextStyle::body,
         f.colors().ink_soft);
  }
  f.line({inner.x, inner.y + 8}, {inner.right(), inner.y + 8}, f.colors().line);
  inner.cut_top(20);
  const float tall = f.line_height(TextStyle::subtitle) + 8;
  pair(f, inner.cut_top(tall), v.texts(Text::till_due), money(v, till.pay.bill.due),
       TextStyle::subtitle, f.colors().ink);
  take(answer, draw_tenders(v, f, inner));
  if (till::rounding(till.pay.bill).vnd != 0)
    pair(f, inner.cut_top(step), v.texts(Text::till_rounding),
         money(v, till::rounding(till.pay.bill)), TextStyle::body, f.colors().ink_soft);
  if (!till.pay.bill.tenders.empty())
    pair(f, inner.cut_top(tall), v.texts(Text::till_left_to_pay),
         money(v, till::left(till.pay.bill)), TextStyle::subtitle, f.colors().price);
  return answer;
}

}  // namespace

TillAnswer draw_till_pay(const screens::View& v, ui::Frame& f, Rect content) {
  const till::Till& till = v.state.till;
  const Rect side =
      f.portrait() ? content.cut_bottom(content.h * 0.36F, 24) : content.cut_right(680, 24);
  TillAnswer answer = draw_bill(v, f, side);
  widgets::panel(f, content);
  Rect inner = content.inset(32, 24);
  const std::array<std::string_view, 3> ways{v.texts(Text::till_cash), v.texts(Text::till_vietqr),
                                             v.texts(Text::till_card)};
  const Rect row = inner.cut_top(widgets::kSegmentHeight, 32);
  if (const auto picked =
          widgets::segmented(f, "pay/way", row, ways, static_cast<int>(till.pay.way)))
    answer = core::SetWay{static_cast<TenderKind>(*picked)};
  if (is_stuck(till)) {
    const auto& why = till.books->refusal;
    empty_words(f, inner, "warning",
                why ? words_of(v, till::message_of(*why)) : v.texts(Text::till_write_again));
    return answer;
  }
  if (till::left(till.pay.bill).vnd == 0)
    take(answer, draw_settle(v, f, inner));
  else if (till.pay.way == TenderKind::cash)
    take(answer, draw_cash(v, f, inner));
  else if (till.pay.way == TenderKind::vietqr)
    take(answer, draw_vietqr(v, f, inner));
  else
    take(answer, draw_card(v, f, inner));
  return answer;
}

TillAnswer draw_till_done(const screens::View& v, ui::Frame& f, Rect content) {
  const till::Till& till = v.state.till;
  TillAnswer answer;
  const Rect paper =
      f.portrait() ? content.cut_bottom(content.h * 0.5F, 24) : content.cut_right(680, 24);
  widgets::panel(f, paper);
  if (till.drawn == till.done.number)
    f.picture(paper.inset(24), till::receipt_picture(till.done.number), ui::Fit::contain);
  else
    widgets::spinner(f, paper.center(), 48);
  widgets::panel(f, content);
  Rect inner = content.inset(40);
  const float mark = 96;
  const Rect top = inner.cut_top(mark, 16);
  f.circle({top.x + mark / 2, top.center().y}, mark / 2, f.colors().primary);
  f.icon("check", {top.x + 24, top.y + 24, 48, 48}, f.colors().on_primary);
  f.text({top.x + mark + 24, top.y, top.w - mark - 24, top.h},
         v.texts(Text::till_sold, {till.done.number}), TextStyle::title, f.colors().ink,
         {.middle = true, .max_lines = 2, .shorten = true});
  draw_amount(f, inner, v.texts(Text::till_total), money(v, till.done.total));
  if (till.done.cash) draw_amount(f, inner, v.texts(Text::till_change), money(v, till.done.change));
  if (till.printer.there && till.printer.trouble)
    f.text(inner.cut_top(3 * f.line_height(TextStyle::body), 16),
           v.texts(Text::till_printer_waits, {words_of(v, till::message_of(*till.printer.trouble)),
                                              std::to_string(till.printer.waiting)}),
           TextStyle::body, f.colors().loss, {.max_lines = 3, .shorten = true});
  if (widgets::button(
          f, "done/next", inner.cut_bottom(108, 16),
          {.label = v.texts(Text::till_next), .icon = "plus", .kind = widgets::ButtonKind::action}))
    answer = core::NextSale{};
  if (till.printer.there && widgets::button(f, "done/copy", inner.cut_bottom(80, 16),
                                            {.label = v.texts(Text::till_copy),
                                             .icon = "printer",
                                             .kind = widgets::ButtonKind::secondary}))
    answer = core::ReprintSale{};
  return answer;
}

}  // namespace ocop::till_screens
