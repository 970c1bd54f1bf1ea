// The list of past sales and its search.
#include <vector>

#include "app/base/text/formats.h"
#include "app/kiosk/till_screens/till_pages.h"
#include "app/kiosk/till_screens/till_parts.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/icon_button.h"
#include "app/kiosk/widgets/keyboard.h"
#include "app/kiosk/widgets/number_pad.h"
#include "app/kiosk/widgets/segmented.h"

namespace ocop::till_screens {

namespace {

using text::Text;
using till::FindBy;
using till::PadKind;
using ui::Rect;
using ui::TextStyle;
namespace radius = ui::radius;
namespace size = ui::size;
namespace space = ui::space;
namespace stroke = ui::stroke;

constexpr float kSaleRow = 104;
constexpr float kSaleTotal = 260;    // width of the sum in a row
constexpr float kMarkShare = 0.45F;  // of the row at most: "voided", "refunded"
constexpr float kFindShare = 0.45F;  // of the row, for the search field
constexpr float kFindPad = 480;

std::string typed(const screens::View& v) {
  const till::Till& till = v.state.till;
  if (till.sales.find.empty()) return {};
  if (till.sales.find_by == FindBy::amount) return money(v, {std::stoll(till.sales.find)});
  if (till.sales.find_by != FindBy::day) return till.sales.find;
  return day_words(till.sales.find);
}

std::string marks(const screens::View& v, const SaleSummary& sale) {
  if (sale.voided) return v.texts(Text::till_was_voided);
  if (sale.refunded.vnd > 0) return v.texts(Text::till_was_refunded, {money(v, sale.refunded)});
  return {};
}

TillAnswer draw_row(const screens::View& v, ui::Frame& f, Rect row, const SaleSummary& sale) {
  const widgets::Card card(f, "sale:" + sale.number, row, radius::row);
  Rect inner = row.inset(space::card, kRowEdge);
  const Rect right = inner.cut_right(kSaleTotal, space::card);
  f.text(right, money(v, sale.total), TextStyle::subtitle,
         sale.voided ? f.colors().ink_soft : f.colors().ink,
         {.align = ui::Align::right, .middle = true, .figure = true});
  f.text(inner.cut_top(f.line_height(TextStyle::strong)), sale.number, TextStyle::strong,
         f.colors().ink, {.max_lines = 1, .shorten = true, .tabular = true});
  const std::string mark = marks(v, sale);
  if (!mark.empty()) {
    const float width =
        std::min(f.measure(mark, TextStyle::caption).x + space::tight, inner.w * kMarkShare);
    f.text(inner.cut_right(width, space::gap), mark, TextStyle::caption, f.colors().loss,
           {.align = ui::Align::right, .max_lines = 1, .shorten = true});
  }
  f.text(inner,
         text::format(shop_time(sale.at_ms), v.language()) + " · " +
             v.texts.count(Text::till_lines, sale.lines) + " · " + staff_name(v, sale.staff),
         TextStyle::caption, f.colors().ink_soft, {.max_lines = 1, .shorten = true});
  if (card.tapped()) return core::ShowSale{sale.number};
  return std::nullopt;
}

TillAnswer draw_list(const screens::View& v, ui::Frame& f, Rect box) {
  const auto& sales = v.state.till.sales.found;
  if (sales.empty()) {
    empty_words(f, box, "receipt", v.texts(Text::till_no_sales));
    return std::nullopt;
  }
  TillAnswer answer;
  rows(f, "till/sales", box, kSaleRow * f.text_scale(), sales.size(),
       [&](std::size_t i, Rect row) { take(answer, draw_row(v, f, row, sales[i])); });
  return answer;
}

/// Draws the keys for the search and cuts them off `content`; the rest shows the results.
TillAnswer draw_keys(const screens::View& v, ui::Frame& f, Rect& content) {
  const bool words = till::is_text(v.state.till);
  std::optional<std::string> key;
  if (words) {
    const widgets::KeyboardLabels labels{.space = v.texts(Text::key_space),
                                         .clear = v.texts(Text::key_clear),
                                         .done = v.texts(Text::till_ok)};
    const Rect board{0, f.area().bottom() - widgets::keyboard_height(f), f.area().w,
                     widgets::keyboard_height(f)};
    key = widgets::keyboard(f, board, labels);
    content.h = board.y - space::item - content.y;
  } else {
    const Rect side = cut_aside(f, content, widgets::number_pad_height(), kFindPad);
    const Rect pad{side.x, side.y, side.w, widgets::number_pad_height()};
    key = widgets::number_pad(f, pad,
                              {.done = v.texts(Text::till_ok),
                               .thousands = v.state.till.sales.find_by == FindBy::amount,
                               .clear = v.texts(Text::key_clear)});
  }
  if (key) return core::PadKey{*key};
  return std::nullopt;
}

}  // namespace

TillAnswer draw_till_sales(const screens::View& v, ui::Frame& f, Rect content) {
  const till::Till& till = v.state.till;
  TillAnswer answer;
  const std::string_view ways[] = {v.texts(Text::till_by_number), v.texts(Text::till_by_day),
                                   v.texts(Text::till_by_amount), v.texts(Text::till_by_product)};
  Rect row = content.cut_top(widgets::kSegmentHeight, space::item);
  Rect find = row;
  if (f.portrait())
    find = content.cut_top(widgets::kSegmentHeight, space::item);
  else
    find = row.cut_right(row.w * kFindShare, space::card);
  if (const auto picked =
          widgets::segmented(f, "sales/by", row, ways, static_cast<int>(till.sales.find_by)))
    answer = core::SetFindBy{static_cast<FindBy>(*picked)};
  const bool typing = till.pad.kind == PadKind::find_sale;
  f.fill(find, f.colors().surface, radius::row);
  f.outline(find, typing ? f.colors().indigo : f.colors().line,
            typing ? stroke::strong : stroke::hair, radius::row);
  if (f.control("sales/find", find).tapped)
    answer = core::OpenPad{PadKind::find_sale, till.sales.find};
  f.icon("search", find.left_square(size::icon, kRowSide), f.colors().indigo);
  const std::string text = typed(v);
  constexpr Text kHints[] = {Text::till_find_number, Text::till_find_day, Text::till_find_amount,
                             Text::till_find_product};
  find.cut_left(kRowSide + size::icon, space::item);
  find.cut_right(space::item);
  f.text(find, text.empty() ? v.texts(kHints[static_cast<std::size_t>(till.sales.find_by)]) : text,
         TextStyle::strong, text.empty() ? f.colors().ink_soft : f.colors().ink,
         {.middle = true, .max_lines = 1, .shorten = true, .tabular = true});
  if (typing) take(answer, draw_keys(v, f, content));
  take(answer, draw_list(v, f, content));
  return answer;
}

}  // namespace ocop::till_screens
