// Paying: by cash, by a VietQR code that the customer scans here, by card, or in parts.
#include <algorithm>

#include "app/base/text/formats.h"
#include "app/kiosk/till/pricing.h"
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

constexpr int kCashColumns = 2;
constexpr float kBillShare = 0.36F;  // of the height of a tall screen
constexpr float kAroundLine = 20;    // between the lines sold and the sums; holds the hairline
constexpr float kCardIcon = 160;
constexpr float kSoldMark = 96;
constexpr int kPrinterLines = 3;  // of the printer's message

/// Draws an amount in large type.
void draw_amount(ui::Frame& f, Rect& box, const std::string& label, const std::string& amount,
                 TextStyle style = TextStyle::display) {
  f.text(box.cut_top(f.line_height(TextStyle::body), space::line), label, TextStyle::body,
         f.colors().ink_soft, {.max_lines = 1, .shorten = true});
  f.text(box.cut_top(f.line_height(style), space::card), amount, style, f.colors().ink,
         {.figure = true});
}

/// Nothing is left to pay: a single button books the sale.
TillAnswer draw_settle(const screens::View& v, ui::Frame& f, Rect& box) {
  if (widgets::button(f, "pay/settle", box.cut_top(kSaleKey, space::card),
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
    f.text(box.cut_top(f.line_height(TextStyle::caption), space::item),
           v.texts(Text::till_rounded, {money(v, till::left(bill))}), TextStyle::caption,
           f.colors().ink_soft, {.max_lines = 1, .shorten = true});
  if (till::takes_nothing(bill)) return draw_settle(v, f, box);
  const std::vector<Money> quick = till::cash_keys(bill);
  const float width = ui::column_width(box.w, kCashColumns, space::gap);
  for (std::size_t i = 0; i <= quick.size(); ++i) {
    const Rect key{box.x + static_cast<float>(i % kCashColumns) * (width + space::gap),
                   box.y + static_cast<float>(i / kCashColumns) * (kSaleKey + space::gap), width,
                   kSaleKey};
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

/// Draws the buttons that enter a part of the amount and that confirm a payment by bank or card.
TillAnswer draw_part(const screens::View& v, ui::Frame& f, Rect row, const char* confirm,
                     Text words) {
  TillAnswer answer;
  const float width = ui::column_width(row.w, 2, space::gap);
  if (widgets::button(f, "pay/part", row.cut_left(width, space::gap),
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
  TillAnswer answer =
      draw_part(v, f, box.cut_bottom(kComplete, space::card), "pay/confirm", Text::till_received);
  if (!till.pay.qr) {
    widgets::spinner(f, box.center(), kSpinner);
    return answer;
  }
  const float line = f.line_height(TextStyle::body);
  const Rect words = box.cut_bottom(line, space::tight);
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
  const Rect icon = box.cut_top(kCardIcon, space::card);
  f.icon("card", Rect::square(icon.center(), kCardIcon), f.colors().indigo);
  return draw_part(v, f, box.cut_top(kComplete), "pay/confirm", Text::till_card_done);
}

TillAnswer draw_tenders(const screens::View& v, ui::Frame& f, Rect& box) {
  TillAnswer answer;
  const auto& tenders = v.state.till.pay.bill.tenders;
  for (std::size_t i = 0; i < tenders.size(); ++i) {
    Rect row = box.cut_top(size::control, space::gap);
    if (widgets::icon_button(f, "pay/back:" + std::to_string(i),
                             row.cut_right(size::control, space::tight),
                             {.icon = "undo", .enabled = !v.state.till.busy}))
      answer = core::TakeBackTender{i};
    row = row.middle(f.line_height(TextStyle::strong));
    std::string words = tender_words(v, tenders[i].kind);
    if (!tenders[i].reference.empty()) words += " · " + tenders[i].reference;
    pair(f, row, words, money(v, tenders[i].amount), TextStyle::strong, f.colors().ink);
  }
  return answer;
}

/// Returns whether everything is paid but the ledger refused the sale.
bool is_stuck(const till::Till& till) {
  return !till.pay.bill.tenders.empty() && till::is_settled(till.pay.bill) && !till.busy;
}

/// Every line with its amount, and what is off the whole; scrolls where there are many.
void draw_sold(const screens::View& v, ui::Frame& f, Rect box) {
  const till::Cart& cart = v.state.till.counter.open;
  const auto result = till::price_cart(cart.lines, cart.discount, {}, {});
  if (!result) return;
  const float step = f.line_height(TextStyle::body) + space::tight;
  const bool off = result->cart_discount.vnd > 0;
  const std::size_t rows = cart.lines.size() + (off ? 1 : 0);
  const Rect whole =
      f.begin_scroll("till/bill", with_shadows(box), step * static_cast<float>(rows));
  Rect at{box.x, whole.y, box.w, whole.h};
  for (std::size_t i = 0; i < cart.lines.size(); ++i) {
    const CartLine& line = cart.lines[i];
    const till::PricedLine& priced = result->lines[i];
    pair(f, at.cut_top(step),
         quantity(v, line.quantity, line.product.weighed) + " × " +
             product_words(v, line.product.id, line.product.name),
         money(v, priced.gross - priced.discount), TextStyle::body, f.colors().ink_soft);
  }
  if (off)
    pair(f, at.cut_top(step), v.texts(Text::till_cart_discount),
         "-" + money(v, result->cart_discount), TextStyle::body, f.colors().loss);
  f.end_scroll(f.colors().surface);
}

/// The panel at the right: goods, payments and the remaining amount.
TillAnswer draw_bill(const screens::View& v, ui::Frame& f, Rect content) {
  const till::Till& till = v.state.till;
  TillAnswer answer;
  Rect inner = titled_panel(f, content, v.texts(Text::till_bill, {till.books->next_sale}));
  const widgets::Button back{.label = v.texts(Text::till_back_to_cart),
                             .icon = "back",
                             .kind = widgets::ButtonKind::secondary,
                             .enabled = !till.busy};
  if (widgets::button(f, "pay/cart", inner.cut_bottom(size::action, space::item), back))
    answer = core::GoTill{till::TillPage::sell};
  if (is_stuck(till) && widgets::button(f, "pay/again", inner.cut_bottom(size::action, space::item),
                                        {.label = v.texts(Text::till_write_again),
                                         .kind = widgets::ButtonKind::action}))
    answer = core::StartPay{};
  const float step = f.line_height(TextStyle::body) + space::tight;
  const float tall = f.line_height(TextStyle::subtitle) + space::tight;
  const auto& tenders = till.pay.bill.tenders;
  float sums =
      kAroundLine + tall + (size::control + space::gap) * static_cast<float>(tenders.size());
  if (till::rounding(till.pay.bill).vnd != 0) sums += step;
  if (!tenders.empty()) sums += tall;
  draw_sold(v, f, inner.cut_top(std::max(step, inner.h - sums)));
  f.line({inner.x, inner.y + space::tight}, {inner.right(), inner.y + space::tight},
         f.colors().line);
  inner.cut_top(kAroundLine);
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
  const Rect side = cut_aside(f, content, content.h * kBillShare, kAside);
  TillAnswer answer = draw_bill(v, f, side);
  widgets::panel(f, content);
  Rect inner = content.inset(space::wide, space::card);
  const std::string_view ways[] = {v.texts(Text::till_cash), v.texts(Text::till_vietqr),
                                   v.texts(Text::till_card)};
  const Rect row = inner.cut_top(widgets::kSegmentHeight, space::wide);
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
  const Rect paper = cut_aside(f, content, content.h / 2, kAside);
  widgets::panel(f, paper);
  if (till.drawn == till.done.number)
    receipt_paper(f, paper.inset(space::card), till.done.number);
  else
    widgets::spinner(f, paper.center(), kSpinner);
  widgets::panel(f, content);
  Rect inner = content.inset(space::part);
  Rect top = inner.cut_top(kSoldMark, space::item);
  const Rect mark = top.cut_left(kSoldMark, space::card);
  f.circle(mark.center(), kSoldMark / 2, f.colors().primary);
  f.icon("check", Rect::square(mark.center(), kSoldMark / 2), f.colors().on_primary);
  f.text(top, v.texts(Text::till_sold, {till.done.number}), TextStyle::title, f.colors().ink,
         {.middle = true, .max_lines = 2, .shorten = true});
  // What the hand still has to do comes first, and is the largest.
  if (till.done.cash)
    draw_amount(f, inner, v.texts(Text::till_change), money(v, till.done.change),
                TextStyle::figure);
  pair(f, inner.cut_top(f.line_height(TextStyle::subtitle), space::card), v.texts(Text::till_total),
       money(v, till.done.total), TextStyle::subtitle, f.colors().ink_soft);
  if (till.printer.there && till.printer.trouble)
    f.text(inner.cut_top(kPrinterLines * f.line_height(TextStyle::body), space::item),
           v.texts(Text::till_printer_waits, {words_of(v, till::message_of(*till.printer.trouble)),
                                              std::to_string(till.printer.waiting)}),
           TextStyle::body, f.colors().loss, {.max_lines = kPrinterLines, .shorten = true});
  if (widgets::button(
          f, "done/next", inner.cut_bottom(kSaleKey, space::item),
          {.label = v.texts(Text::till_next), .icon = "plus", .kind = widgets::ButtonKind::action}))
    answer = core::NextSale{};
  if (till.printer.there &&
      widgets::button(f, "done/copy", inner.cut_bottom(size::action, space::item),
                      {.label = v.texts(Text::till_copy),
                       .icon = "printer",
                       .kind = widgets::ButtonKind::secondary}))
    answer = core::ReprintSale{};
  return answer;
}

}  // namespace ocop::till_screens
