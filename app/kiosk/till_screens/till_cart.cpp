// The cart: its lines, the buttons for the chosen one, and the amount to pay.
#include <algorithm>

#include "app/base/text/formats.h"
#include "app/kiosk/till/pricing.h"
#include "app/kiosk/till_screens/till_pages.h"
#include "app/kiosk/till_screens/till_parts.h"
#include "app/kiosk/widgets/button.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/icon_button.h"
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

constexpr float kTools = size::control;
constexpr float kWidestTool = 84;
constexpr float kLineSide = 16, kLineEdge = 10;  // padding of a line
constexpr float kWarning = 28, kWarningRoom = 30;
constexpr float kChosenLine = 0.09F;  // opacity of the indigo behind the chosen line
constexpr float kFlash = 0.6F, kFlashSeconds = 0.9F;  // of what was just put into the cart
constexpr float kCartTools = 68;                      // height of the buttons below the lines
constexpr float kLineSlack = 6;                       // beside the discount
constexpr float kCartEdge = 20;                       // padding of the panel
constexpr int kToolCount = 7;

float line_height(const ui::Frame& f, bool chosen) {
  return f.line_height(TextStyle::strong) + f.line_height(TextStyle::caption) + 2 * kLineEdge +
         (chosen ? space::gap + kTools + space::gap : 0);
}

std::string second_words(const screens::View& v, const CartLine& line) {
  std::string words = quantity(v, line.quantity, line.product.weighed) + " × " +
                      money(v, line.price()) + (line.product.weighed ? "/kg" : "");
  if (!line.lot.empty()) words += " · " + v.texts(Text::till_lot_short, {line.lot});
  if (line.expiry)
    words += " · " + v.texts(Text::till_good_until, {text::format(*line.expiry, v.language())});
  if (!line.note.empty()) words += " · " + line.note;
  return words;
}

/// Draws the buttons for the chosen line: − quantity + discount, price, note, remove.
TillAnswer draw_tools(ui::Frame& f, Rect row, const CartLine& line) {
  TillAnswer answer;
  const float width = std::min(ui::column_width(row.w, kToolCount, space::gap), kWidestTool);
  const auto tool = [&](const char* name, const char* icon) {
    const Rect box = row.cut_left(width, space::gap);
    const widgets::PressGroup group(f, std::string("line/") + name, box);
    f.fill(box, f.colors().sunken, radius::row);
    f.icon(icon, Rect::square(box.center(), size::icon_button), f.colors().indigo);
    return group.tapped();
  };
  const std::int64_t step = line.product.weighed ? kStepGrams : 1;
  if (tool("less", "minus")) answer = core::ChangeQuantity{line.id, -step};
  if (tool("more", "plus")) answer = core::ChangeQuantity{line.id, step};
  if (tool("quantity", line.product.weighed ? "weight" : "keyboard"))
    answer = core::OpenPad{PadKind::quantity, std::to_string(line.quantity)};
  if (tool("discount", "percent")) answer = core::OpenPad{PadKind::line_discount};
  if (tool("price", "price")) answer = core::OpenPad{PadKind::price};
  if (tool("note", "note")) answer = core::OpenPad{PadKind::line_note, line.note};
  if (tool("remove", "trash")) answer = core::RemoveLine{line.id};
  return answer;
}

TillAnswer draw_line(const screens::View& v, ui::Frame& f, Rect row, const CartLine& line,
                     const till::PricedLine& priced) {
  const bool chosen = line.id == v.state.till.sell.line;
  TillAnswer answer;
  const float words = line_height(f, false);
  const Rect target{row.x, row.y, row.w, words};
  const ui::Press press = f.control("line:" + std::to_string(line.id), target);
  if (chosen || press.held) f.fill(row, f.colors().indigo.with_alpha(kChosenLine), radius::row);
  if (chosen && v.state.till.sell.added > 0) {
    const std::string flash = "till/flash:" + std::to_string(v.state.till.sell.added);
    f.fill(row, f.colors().star.with_alpha(kFlash * f.glide(flash, 0, kFlashSeconds, 1)),
           radius::row);
  }
  Rect inner = target.inset(kLineSide, kLineEdge);
  const bool warn = line.below_zero() || line.certificate_lapsed;
  pair(f, inner, product_words(v, line.product.id, line.product.name),
       money(v, priced.gross - priced.discount), TextStyle::strong, f.colors().ink);
  inner.cut_top(f.line_height(TextStyle::strong));
  if (priced.discount.vnd > 0) {
    const std::string off = "-" + money(v, priced.discount);
    f.text(inner.cut_right(f.measure(off, TextStyle::caption).x + kLineSlack, space::gap), off,
           TextStyle::caption, f.colors().loss,
           {.align = ui::Align::right, .max_lines = 1, .tabular = true});
  }
  if (warn) {
    const Rect box = inner.cut_right(kWarningRoom, space::tight);
    f.icon("warning", {box.x, box.y, kWarning, kWarning}, f.colors().loss);
  }
  f.text(inner, second_words(v, line), TextStyle::caption, f.colors().ink_soft,
         {.max_lines = 1, .shorten = true, .tabular = true});
  if (press.tapped) answer = core::ChooseLine{line.id};
  const Rect tools = Rect{row.x, row.y + words + space::gap, row.w, kTools}.inset(space::gap, 0);
  if (chosen) take(answer, draw_tools(f, tools, line));
  return answer;
}

TillAnswer draw_lines(const screens::View& v, ui::Frame& f, Rect box, const till::Priced& priced) {
  const till::Cart& cart = v.state.till.counter.open;
  TillAnswer answer;
  if (cart.empty()) {
    empty_words(f, box, "cart", v.texts(Text::till_cart_empty));
    return answer;
  }
  const till::SellPage& sell = v.state.till.sell;
  float length = 0, chosen = 0;
  for (const CartLine& line : cart.lines) {
    if (line.id == sell.line) chosen = length;
    length += line_height(f, line.id == sell.line) + space::gap;
  }
  const Rect whole = f.begin_scroll("till/cart", box, length);
  if (f.changed("till/added", sell.added))
    f.bring_into_sight("till/cart", chosen, line_height(f, true));
  float y = whole.y;
  for (std::size_t i = 0; i < cart.lines.size(); ++i) {
    const CartLine& line = cart.lines[i];
    const float height = line_height(f, line.id == v.state.till.sell.line);
    if (y + height > box.y && y < box.bottom())
      take(answer, draw_line(v, f, {box.x, y, box.w, height}, line,
                             i < priced.lines.size() ? priced.lines[i] : till::PricedLine{}));
    y += height + space::gap;
  }
  f.end_scroll(f.colors().surface);
  return answer;
}

/// How much there is, whatever of it is in sight.
void draw_count(const screens::View& v, ui::Frame& f, Rect row) {
  const std::vector<CartLine>& lines = v.state.till.counter.open.lines;
  f.text(row,
         v.texts.count(Text::till_lines, static_cast<long long>(lines.size())) + " · " +
             v.texts.count(Text::till_items, till::pieces_in(lines)),
         TextStyle::strong, f.colors().ink_soft, {.max_lines = 1, .shorten = true});
}

/// The buttons that resume held carts and restore the removed line.
TillAnswer draw_waiting(const screens::View& v, ui::Frame& f, Rect row) {
  const till::Counter& counter = v.state.till.counter;
  std::vector<std::string> words;
  if (counter.open.removed) {
    const auto& gone = counter.open.removed->line.product;
    words.push_back(v.texts(Text::till_undo, {product_words(v, gone.id, gone.name)}));
  }
  const std::size_t first = words.size();
  for (std::size_t i = 0; i < counter.held.size(); ++i)
    words.push_back(v.texts(Text::till_held,
                            {std::to_string(i + 1), std::to_string(counter.held[i].lines.size())}));
  const auto picked = chips(f, "till/waiting", row, words, -1);
  if (!picked) return std::nullopt;
  if (*picked < first) return core::UndoRemove{};
  return core::RecallCart{*picked - first};
}

TillAnswer draw_cart_tools(const screens::View& v, ui::Frame& f, Rect row) {
  TillAnswer answer;
  const till::Cart& cart = v.state.till.counter.open;
  const float width = ui::column_width(row.w, 3, space::gap);
  const auto tool = [&](const char* name, Text text, const char* icon) {
    return widgets::button(f, name, row.cut_left(width, space::gap),
                           {.label = v.texts(text),
                            .icon = icon,
                            .kind = widgets::ButtonKind::secondary,
                            .enabled = !cart.empty()});
  };
  if (tool("cart/hold", Text::till_hold, "hold")) answer = core::HoldCart{};
  if (tool("cart/discount", Text::till_discount_short, "percent"))
    answer = core::OpenPad{PadKind::cart_discount};
  if (tool("cart/note", Text::till_note, "note"))
    answer = core::OpenPad{PadKind::cart_note, cart.note};
  return answer;
}

}  // namespace

TillAnswer draw_till_cart(const screens::View& v, ui::Frame& f, Rect content) {
  const till::Till& till = v.state.till;
  const till::Cart& cart = till.counter.open;
  const auto result = till::price_cart(cart.lines, cart.discount, {}, {});
  const till::Priced priced = result ? *result : till::Priced{};
  widgets::panel(f, content);
  Rect inner = content.inset(kCartEdge);
  TillAnswer answer;
  const std::string pay_words = v.texts(Text::till_pay, {money(v, priced.due)});
  const widgets::Button pay{.label = pay_words,
                            .kind = widgets::ButtonKind::action,
                            .enabled = !cart.empty() && !till.busy};
  if (widgets::button(f, "cart/pay", inner.cut_bottom(kComplete, space::item), pay))
    answer = core::StartPay{};
  take(answer, draw_cart_tools(v, f, inner.cut_bottom(kCartTools, space::gap)));
  if (priced.cart_discount.vnd > 0) {
    const float line = f.line_height(TextStyle::body);
    pair(f, inner.cut_bottom(line, space::tight), v.texts(Text::till_cart_discount),
         "-" + money(v, priced.cart_discount), TextStyle::body, f.colors().loss);
  }
  if (!cart.note.empty())
    f.text(inner.cut_bottom(f.line_height(TextStyle::caption), space::tight), cart.note,
           TextStyle::caption, f.colors().ink_soft, {.max_lines = 1, .shorten = true});
  if (cart.removed || !till.counter.held.empty())
    take(answer, draw_waiting(v, f, inner.cut_top(size::target, space::gap)));
  if (!cart.empty()) draw_count(v, f, inner.cut_top(f.line_height(TextStyle::strong), space::gap));
  take(answer, draw_lines(v, f, inner, priced));
  return answer;
}

}  // namespace ocop::till_screens
