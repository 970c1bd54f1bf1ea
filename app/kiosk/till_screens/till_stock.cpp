// Stock at this point: the list, and the page of a product with its lots and stock entries.
#include <algorithm>

#include "app/base/text/formats.h"
#include "app/kiosk/core/clock_doubt.h"
#include "app/kiosk/screens/parts.h"
#include "app/kiosk/till/lot_choice.h"
#include "app/kiosk/till_screens/till_pages.h"
#include "app/kiosk/till_screens/till_parts.h"
#include "app/kiosk/widgets/button.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/icon_button.h"
#include "app/kiosk/widgets/keyboard.h"
#include "app/kiosk/widgets/segmented.h"

namespace ocop::till_screens {

namespace {

using text::Text;
using till::PadKind;
using till::StockOperation;
using ui::Rect;
using ui::TextStyle;
namespace radius = ui::radius;
namespace size = ui::size;
namespace space = ui::space;

constexpr float kStockRow = 96;
constexpr float kLotRow = size::control;
// Widths in a row: stock of a product, stock of a lot, warning about a lot.
constexpr float kProductLeft = 220, kLotLeft = 170, kLotMark = 230;
constexpr float kBack = 200;  // width of the button
constexpr float kFormBelow = 720, kFormAside = 860;
constexpr float kPicture = 120;

const std::vector<LotOnHand>* lots_of(const screens::View& v, const std::string& product) {
  const auto& stock = v.state.till.books->stock;
  const auto found = stock.find(product);
  return found == stock.end() ? nullptr : &found->second;
}

bool is_withdrawn(const screens::View& v, const std::string& product, const LotOnHand& lot) {
  return v.state.recall({product, lot.lot}) != nullptr;
}

std::string lots_words(const screens::View& v, const std::string& product,
                       const std::vector<LotOnHand>& lots) {
  std::string words;
  for (const LotOnHand& lot : lots) {
    if (lot.quantity == 0) continue;
    if (!words.empty()) words += " · ";
    words += lot.lot.empty() ? v.texts(Text::till_no_lot) : lot.lot;
    if (is_withdrawn(v, product, lot))
      words += " (" + v.texts(Text::lot_recall_mark) + ")";
    else if (lot.expiry)
      words += " (" + text::format(*lot.expiry, v.language()) + ")";
  }
  return words;
}

TillAnswer draw_row(const screens::View& v, ui::Frame& f, Rect row, const ProductCard& card) {
  const widgets::Card surface(f, "stock:" + card.id, row, radius::row);
  Rect inner = row;
  f.picture(inner.cut_left(kPicture, kRowSide), screens::picture_key(card), ui::Fit::cover,
            radius::row, {}, ui::Corners::left);
  inner = inner.inset(0, space::gap);
  inner.w -= space::card;
  const auto* lots = lots_of(v, card.id);
  const bool withdrawn = lots && std::any_of(lots->begin(), lots->end(), [&](const LotOnHand& lot) {
                           return lot.quantity != 0 && is_withdrawn(v, card.id, lot);
                         });
  const std::string left =
      lots ? quantity(v, till::on_hand(*lots), card.weighed) : v.texts(Text::till_not_kept);
  f.text(inner.cut_right(kProductLeft, kRowSide), left,
         lots ? TextStyle::subtitle : TextStyle::body,
         !lots                  ? f.colors().ink_soft
         : runs_out(v, card.id) ? f.colors().loss
                                : f.colors().ink,
         {.align = ui::Align::right, .middle = true, .figure = true});
  f.text(lots ? inner.cut_top(f.line_height(TextStyle::strong)) : inner, card.name.in(v.language()),
         TextStyle::strong, f.colors().ink, {.middle = !lots, .max_lines = 1, .shorten = true});
  if (lots)
    f.text(inner, lots_words(v, card.id, *lots), TextStyle::caption,
           withdrawn ? f.colors().loss : f.colors().ink_soft, {.max_lines = 1, .shorten = true});
  if (surface.tapped()) return core::ShowItem{card.id};
  return std::nullopt;
}

/// A warning about a lot; empty if none.
struct LotMark {
  std::string words;
  bool bad = false;  ///< it must not be sold
};

LotMark mark_of(const screens::View& v, const std::string& product, const LotOnHand& lot) {
  if (is_withdrawn(v, product, lot)) return {v.texts(Text::lot_recall_mark), true};
  if (!lot.expiry) return {};
  const bool expired = till::is_expired(lot.expiry, core::judging_day(v.state));
  return {v.texts(expired ? Text::till_expired : Text::till_good_until,
                  {text::format(*lot.expiry, v.language())}),
          expired};
}

/// Draws a selectable lot: code, expiry and quantity. Returns true if tapped.
bool draw_lot(const screens::View& v, ui::Frame& f, Rect row, const LotOnHand& lot,
              const ProductCard& card, const std::string& name) {
  const till::StockDraft& draft = v.state.till.stock.draft;
  const bool chosen = draft.lot_chosen && are_alike(draft.lot, draft.expiry, lot.lot, lot.expiry);
  const ui::Press press = f.control(name, row);
  f.fill(row, chosen ? f.colors().indigo.with_alpha(kChosen) : f.colors().sunken, radius::row);
  Rect inner = row.inset(kRowSide, 0);
  f.text(inner.cut_right(kLotLeft, space::item), quantity(v, lot.quantity, card.weighed),
         TextStyle::strong, lot.quantity < 0 ? f.colors().loss : f.colors().ink,
         {.align = ui::Align::right, .middle = true, .figure = true});
  if (const LotMark mark = mark_of(v, card.id, lot); !mark.words.empty())
    f.text(inner.cut_right(kLotMark, space::item), mark.words, TextStyle::caption,
           mark.bad ? f.colors().loss : f.colors().ink_soft,
           {.align = ui::Align::right, .middle = true, .max_lines = 1, .shorten = true});
  f.text(inner, lot.lot.empty() ? v.texts(Text::till_no_lot) : lot.lot, TextStyle::strong,
         f.colors().ink, {.middle = true, .max_lines = 1, .shorten = true});
  return press.tapped;
}

TillAnswer draw_lots(const screens::View& v, ui::Frame& f, Rect box, const ProductCard& card) {
  TillAnswer answer;
  const auto* lots = lots_of(v, card.id);
  if (!lots || lots->empty()) {
    empty_words(f, box, "box", v.texts(Text::till_no_lots));
    return answer;
  }
  rows(f, "till/lots", box, kLotRow, lots->size(), [&](std::size_t i, Rect row) {
    if (draw_lot(v, f, row, (*lots)[i], card, "lot:" + std::to_string(i)))
      answer = core::ChooseLot{(*lots)[i].lot, (*lots)[i].expiry};
  });
  return answer;
}

TillAnswer draw_form(const screens::View& v, ui::Frame& f, Rect box, const ProductCard& card) {
  const till::Till& till = v.state.till;
  const till::StockDraft& draft = till.stock.draft;
  TillAnswer answer;
  const std::string_view operations[] = {v.texts(Text::till_receive), v.texts(Text::till_count),
                                         v.texts(Text::till_write_off),
                                         v.texts(Text::till_transfer)};
  if (const auto picked = widgets::segmented(f, "stock/operation",
                                             box.cut_top(widgets::kSegmentHeight, space::head),
                                             operations, static_cast<int>(draft.operation)))
    answer = core::SetStockOperation{static_cast<StockOperation>(*picked)};
  const float half = ui::column_width(box.w, 2, space::gap);
  Rect row = box.cut_top(kField, space::gap);
  if (field(f, "stock/lot", row.cut_left(half, space::gap), v.texts(Text::till_lot), draft.lot,
            v.texts(Text::till_no_lot)))
    answer = core::OpenPad{PadKind::stock_lot, draft.lot};
  if (field(f, "stock/expiry", row, v.texts(Text::till_expiry),
            draft.expiry ? text::format(*draft.expiry, v.language()) : std::string(), "–"))
    answer = core::OpenPad{PadKind::stock_expiry};
  if (field(f, "stock/quantity", box.cut_top(kField, space::gap),
            v.texts(card.weighed ? Text::till_grams : Text::till_quantity),
            draft.quantity ? quantity(v, *draft.quantity, card.weighed) : std::string(), "–"))
    answer = core::OpenPad{PadKind::stock_quantity};
  if (draft.operation == StockOperation::transfer) {
    if (field(f, "stock/to", box.cut_top(kField, space::gap), v.texts(Text::till_to), draft.to,
              v.texts(Text::till_to_hint)))
      answer = core::OpenPad{PadKind::stock_to, draft.to};
  } else if (draft.operation != StockOperation::count) {
    if (field(f, "stock/reason", box.cut_top(kField, space::gap), v.texts(Text::till_reason),
              draft.reason, v.texts(Text::till_reason_hint)))
      answer = core::OpenPad{PadKind::reason, draft.reason};
  }
  Rect foot = box.cut_bottom(kComplete);
  if (widgets::button(f, "stock/back", foot.cut_left(kBack, space::gap),
                      {.label = v.texts(Text::nav_back), .kind = widgets::ButtonKind::secondary}))
    answer = core::GoTill{till::TillPage::stock};
  if (widgets::button(f, "stock/do", foot,
                      {.label = v.texts(Text::till_save),
                       .icon = "check",
                       .kind = widgets::ButtonKind::action,
                       .enabled = !till.busy}))
    answer = core::DoStock{};
  return answer;
}

}  // namespace

TillAnswer draw_till_stock(const screens::View& v, ui::Frame& f, Rect content) {
  const till::Till& till = v.state.till;
  TillAnswer answer;
  Rect top = content.cut_top(widgets::kSegmentHeight, space::item);
  const std::string_view which[] = {v.texts(Text::till_all), v.texts(Text::till_low)};
  const float width = widgets::segmented_width(f, which);
  if (const auto picked = widgets::segmented(f, "stock/which", top.cut_left(width, space::card),
                                             which, till.stock.low_only ? 1 : 0))
    answer = core::ShowLow{*picked == 1};
  f.text(top, v.texts(Text::till_stock_hint), TextStyle::body, f.colors().ink_soft,
         {.middle = true, .max_lines = 1, .shorten = true});
  if (till.sell.tiles.empty()) {
    empty_words(f, content, "check", v.texts(Text::till_nothing_low));
    return answer;
  }
  rows(f, "till/stock", content, kStockRow * f.text_scale(), till.sell.tiles.size(),
       [&](std::size_t i, Rect row) {
         take(answer, draw_row(v, f, row, v.state.shelf->cards[till.sell.tiles[i]]));
       });
  return answer;
}

TillAnswer draw_till_item(const screens::View& v, ui::Frame& f, Rect content) {
  const ProductCard* card = v.state.shelf->card(v.state.till.stock.item);
  if (!card) return std::nullopt;
  const Rect side = cut_aside(f, content, kFormBelow, kFormAside);
  const Rect lots = titled_panel(f, content, card->name.in(v.language()));
  TillAnswer answer = draw_lots(v, f, lots, *card);
  widgets::panel(f, side);
  take(answer, draw_form(v, f, side.inset(space::panel), *card));
  return answer;
}

}  // namespace ocop::till_screens
