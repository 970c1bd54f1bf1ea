// The input pad: digits in a panel on top of the page, text by the keyboard at the bottom.
#include <algorithm>

#include "app/base/text/formats.h"
#include "app/kiosk/core/till_rules.h"
#include "app/kiosk/screens/parts.h"
#include "app/kiosk/till/pricing.h"
#include "app/kiosk/till_screens/till_pages.h"
#include "app/kiosk/till_screens/till_parts.h"
#include "app/kiosk/widgets/button.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/caret.h"
#include "app/kiosk/widgets/icon_button.h"
#include "app/kiosk/widgets/keyboard.h"
#include "app/kiosk/widgets/number_pad.h"
#include "app/kiosk/widgets/segmented.h"

namespace ocop::till_screens {

namespace {

using text::Text;
using till::PadKind;
using ui::Rect;
using ui::TextStyle;
namespace radius = ui::radius;
namespace size = ui::size;
namespace space = ui::space;

constexpr float kWidth = 560;
constexpr float kHeadLine = size::control;  // height of title and close button
constexpr float kValue = 80;                // height of the typed value
constexpr float kBelowPad = 32;
constexpr float kEntry = 184;  // height of the panel above the keyboard
constexpr float kToCaret = 2;

Text reference_title(const till::Till& till) {
  const TenderKind kind =
      till.page == till::TillPage::refund ? till.sales.refund.kind : till.pay.way;
  return kind == TenderKind::vietqr ? Text::till_bank_digits : Text::till_card_reference;
}

Text title_of(const till::Till& till) {
  switch (till.pad.kind) {
    case PadKind::manager_pin:
      return Text::till_manager_pin;
    case PadKind::quantity:
    case PadKind::stock_quantity:
      return Text::till_quantity;
    case PadKind::grams:
      return Text::till_grams;
    case PadKind::price:
      return Text::till_price;
    case PadKind::line_discount:
    case PadKind::cart_discount:
      return Text::till_discount;
    case PadKind::cash:
      return Text::till_cash_given;
    case PadKind::part:
      return Text::till_part;
    case PadKind::reference:
      return reference_title(till);
    case PadKind::slip_amount:
      return Text::till_slip_amount;
    case PadKind::slip_statement:
      return Text::till_slip_statement;
    case PadKind::slip_party:
      return till.slips.draft.way == CashWay::in ? Text::till_slip_from : Text::till_slip_to;
    case PadKind::notes:
      return Text::till_notes;
    case PadKind::stock_expiry:
      return Text::till_expiry_hint;
    case PadKind::line_note:
    case PadKind::cart_note:
    case PadKind::slip_note:
      return Text::till_note;
    case PadKind::explanation:
      return Text::till_explanation;
    case PadKind::reason:
      return Text::till_reason;
    case PadKind::stock_lot:
      return Text::till_lot;
    case PadKind::stock_to:
      return Text::till_to;
    default:
      return Text::till_find;
  }
}

std::string title(const screens::View& v) {
  const till::Till& till = v.state.till;
  if (till.pad.kind == PadKind::notes)
    return v.texts(Text::till_notes_of, {money(v, {kDenominations[till.drawer.note]})});
  if (till.pad.kind == PadKind::grams) return product_words(v, till.sell.weighing.product);
  return v.texts(title_of(till));
}

bool is_money(const till::Pad& pad) {
  switch (pad.kind) {
    case PadKind::price:
    case PadKind::cash:
    case PadKind::part:
    case PadKind::slip_amount:
      return true;
    case PadKind::line_discount:
    case PadKind::cart_discount:
      return !pad.percent;
    default:
      return false;
  }
}

/// Returns whether the input is in grams.
bool is_grams(const screens::View& v) {
  const till::Till& till = v.state.till;
  if (till.pad.kind == PadKind::grams) return true;
  if (till.pad.kind == PadKind::quantity) {
    const CartLine* line = till.counter.open.line(till.sell.line);
    return line && line->product.weighed;
  }
  if (till.pad.kind != PadKind::stock_quantity) return false;
  const ProductCard* card = v.state.shelf->card(till.stock.item);
  return card && card->weighed;
}

std::string value_words(const screens::View& v) {
  const till::Pad& pad = v.state.till.pad;
  if (pad.kind == PadKind::manager_pin) {
    const auto wait = v.state.till.access.locked_until - v.state.now;
    if (wait > 0) return v.texts(Text::till_pin_locked, {screens::seconds_left(wait)});
    if (pad.text.empty()) return v.texts(Text::till_pin);
  }
  if (pad.text.empty()) return is_money(pad) ? money(v, {}) : "–";
  if (pad.kind == PadKind::reference) return pad.text;
  if (pad.kind == PadKind::manager_pin) {
    std::string dots;
    for (std::size_t i = 0; i < pad.text.size(); ++i) dots += "•";
    return dots;
  }
  if (pad.kind == PadKind::stock_expiry) {
    return day_words(pad.text);
  }
  const std::int64_t value = std::stoll(pad.text);
  if (is_money(pad)) return money(v, {value});
  std::string words = text::format_number(value, v.language());
  if (pad.percent) words += " %";
  if (is_grams(v)) words += " g";
  return words;
}

float request_height(const ui::Frame& f, float width, const std::string& request) {
  return f.measure(request, TextStyle::subtitle, width).y;
}

TillAnswer draw_units(const screens::View& v, ui::Frame& f, Rect row) {
  const std::string_view units[] = {"₫", "%"};
  const int chosen = v.state.till.pad.percent ? 1 : 0;
  if (const auto picked = widgets::segmented(f, "pad/unit", row, units, chosen))
    return core::SetPadPercent{*picked == 1};
  return std::nullopt;
}

/// What would be allowed, and who asks.
void draw_request(const screens::View& v, ui::Frame& f, Rect box, const std::string& request) {
  f.text(box.cut_top(request_height(f, box.w, request), space::line), request, TextStyle::subtitle,
         f.colors().ink);
  f.text(box, v.texts(Text::till_asked_by, {staff_name(v, v.state.till.staff)}), TextStyle::body,
         f.colors().ink_soft, {.max_lines = 1, .shorten = true});
}

/// Draws the choice of the approving manager, if there are several.
TillAnswer draw_managers(const screens::View& v, ui::Frame& f, Rect row) {
  std::vector<std::string> names, ids;
  int chosen = -1;
  for (const Staff& one : v.state.till.settings->staff) {
    if (one.role != Role::manager) continue;
    if (one.id == v.state.till.access.chosen) chosen = static_cast<int>(ids.size());
    names.push_back(one.name), ids.push_back(one.id);
  }
  const auto picked = chips(f, "pad/manager", row, names, chosen);
  if (!picked) return std::nullopt;
  return core::ChooseStaff{ids[*picked]};
}

/// "750 g × 65.000 ₫/kg = 48.750 ₫", while the weight is typed; empty: nothing is weighed.
std::string weighed_words(const screens::View& v) {
  const till::Till& till = v.state.till;
  CartLine line;
  if (till.pad.kind == PadKind::grams) {
    const ProductCard* card = v.state.shelf->card(till.sell.weighing.product);
    if (!card || !card->price) return {};
    line.product = core::sold_product(*card);
  } else if (const CartLine* chosen = till.counter.open.line(till.sell.line);
             till.pad.kind == PadKind::quantity && chosen) {
    line = *chosen;
    line.discount = {};
  }
  if (!line.product.weighed) return {};
  line.quantity = till.pad.text.empty() ? 0 : std::stoll(till.pad.text);
  std::string price = money(v, line.price()) + "/kg";
  if (line.quantity == 0) return price;
  const auto priced = till::price_cart(std::span(&line, 1), {}, {}, {});
  if (!priced) return price;
  return text::format_number(line.quantity, v.language()) + " g × " + price + " = " +
         money(v, priced->due);
}

TillAnswer draw_digits(const screens::View& v, ui::Frame& f, Rect area) {
  const till::Pad& pad = v.state.till.pad;
  const bool discount = pad.kind == PadKind::line_discount || pad.kind == PadKind::cart_discount;
  const bool pin = pad.kind == PadKind::manager_pin;
  f.block(f.area());
  f.fill(f.area(), f.colors().scrim);
  const float extra = discount || pin ? widgets::kSegmentHeight + space::item : 0;
  const std::string request = pin ? request_words(v) : std::string();
  const float asked = request.empty() ? 0
                                      : request_height(f, kWidth - 2 * space::panel, request) +
                                            space::line + f.line_height(TextStyle::body);
  const std::string weighed = weighed_words(v);
  const float weight = weighed.empty() ? 0 : f.line_height(TextStyle::strong) + space::item;
  const float height = weight + space::card + kHeadLine + space::tight + asked +
                       (asked > 0 ? space::item : 0) + kValue + space::item + extra +
                       widgets::number_pad_height() + kBelowPad;
  Rect box = Rect::about(area.center(), kWidth, height);
  widgets::panel(f, box);
  box = box.inset(space::panel, space::card);
  TillAnswer answer;
  Rect head = box.cut_top(kHeadLine, space::tight);
  if (widgets::icon_button(f, "pad:cancel", head.cut_right(kHeadLine, space::gap),
                           {.icon = "close"}))
    answer = core::ClosePad{};
  f.text(head, title(v), TextStyle::subtitle, f.colors().indigo,
         {.middle = true, .max_lines = 2, .shorten = true});
  if (asked > 0) draw_request(v, f, box.cut_top(asked, space::item), request);
  const Rect value = box.cut_top(kValue, space::item);
  f.fill(value, f.colors().sunken, radius::row);
  f.text(value.inset(kRowSide, 0), value_words(v), TextStyle::title,
         pad.fresh ? f.colors().ink_soft : f.colors().ink,
         {.align = ui::Align::right, .middle = true, .figure = true});
  if (weight > 0)
    f.text(box.cut_top(weight - space::item, space::item), weighed, TextStyle::strong,
           f.colors().ink, {.align = ui::Align::right, .figure = true});
  if (extra > 0) {
    const Rect row = box.cut_top(widgets::kSegmentHeight, space::item);
    take(answer, pin ? draw_managers(v, f, row) : draw_units(v, f, row));
  }
  const widgets::NumberPadLabels labels{.done = v.texts(Text::till_ok),
                                        .thousands = is_money(pad),
                                        .clear = v.texts(Text::key_clear),
                                        .may_finish = !v.state.till.busy};
  if (const auto key = widgets::number_pad(f, box, labels)) answer = core::PadKey{*key};
  return answer;
}

TillAnswer draw_keyboard_entry(const screens::View& v, ui::Frame& f, Rect area) {
  const till::Pad& pad = v.state.till.pad;
  TillAnswer answer;
  const Rect board{0, f.area().bottom() - widgets::keyboard_height(f), f.area().w,
                   widgets::keyboard_height(f)};
  f.block(f.area());
  const float top = area.y - space::card;
  f.fill({0, top, f.area().w, board.y - top}, f.colors().scrim);
  Rect box{area.x, board.y - space::card - kEntry, area.w, kEntry};
  box = box.inset(space::card, 0);
  widgets::panel(f, box);
  box = box.inset(space::card, space::item);
  Rect head = box.cut_top(kHeadLine, space::tight);
  if (widgets::icon_button(f, "pad:cancel", head.cut_right(kHeadLine, space::card),
                           {.icon = "close"}))
    answer = core::ClosePad{};
  const auto typing = screens::typing_words(v);
  if (pad.kind != PadKind::stock_lot && pad.kind != PadKind::slip_statement)
    if (const auto picked = widgets::segmented(
            f, "pad/typing", head.cut_right(widgets::segmented_width(f, typing), space::card),
            typing, pad.telex ? 0 : 1))
      answer = core::SetPadTelex{*picked == 0};
  f.text(head, title(v), TextStyle::subtitle, f.colors().indigo,
         {.middle = true, .max_lines = 1, .shorten = true});
  f.fill(box, f.colors().sunken, radius::row);
  const Rect words = box.inset(kRowSide, 0);
  const ui::Vec taken = f.text(words, pad.text, TextStyle::strong, f.colors().ink,
                               {.middle = true, .max_lines = 1, .shorten = true});
  widgets::caret(f, {words.x + taken.x + kToCaret, words.center().y}, size::icon);
  const widgets::KeyboardLabels labels{.space = v.texts(Text::key_space),
                                       .clear = v.texts(Text::key_clear),
                                       .done = v.texts(Text::till_ok)};
  if (const auto key = widgets::keyboard(f, board, labels)) answer = core::PadKey{*key};
  return answer;
}

}  // namespace

TillAnswer draw_till_pad(const screens::View& v, ui::Frame& f, Rect area) {
  const till::Till& till = v.state.till;
  switch (till.pad.kind) {
    case PadKind::none:
    case PadKind::pin:           // drawn by till_sign_in.cpp
    case PadKind::notes:         // drawn by till_shift.cpp, beside the notes
    case PadKind::find_product:  // drawn beside the results
    case PadKind::find_sale:
      return std::nullopt;
    default:
      break;
  }
  return till::is_text(till) ? draw_keyboard_entry(v, f, area) : draw_digits(v, f, area);
}

}  // namespace ocop::till_screens
