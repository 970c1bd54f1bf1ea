// Stock at this point: the list, and one product with its lots and what happens to them.
#include <algorithm>
#include <array>

#include "app/core/formats.h"
#include "app/core/lot_choice.h"
#include "app/screens/parts.h"
#include "app/screens/till.h"
#include "app/screens/till_parts.h"
#include "app/ui/button.h"
#include "app/ui/card.h"
#include "app/ui/icon_button.h"
#include "app/ui/keyboard.h"
#include "app/ui/segmented.h"

namespace ocop::screens {

namespace {

using core::PadKind;
using core::StockDeed;
using core::Text;
using ui::Rect;
using ui::TextStyle;

constexpr float kRow = 96;
constexpr float kPicture = 120;

const std::vector<LotOnHand>* lots_of(const View& v, const std::string& product) {
  const auto& stock = v.state.till.books->stock;
  const auto found = stock.find(product);
  return found == stock.end() ? nullptr : &found->second;
}

bool is_low(const View& v, const ProductCard& card) {
  const auto* lots = lots_of(v, card.id);
  const LowStock& low = v.state.till.settings->low_stock;
  return lots && core::on_hand(*lots) <= (card.weighed ? low.grams : low.pieces);
}

std::string lots_words(const View& v, const std::vector<LotOnHand>& lots) {
  std::string words;
  for (const LotOnHand& lot : lots) {
    if (lot.quantity == 0) continue;
    if (!words.empty()) words += " · ";
    words += lot.lot.empty() ? v.texts(Text::till_no_lot) : lot.lot;
    if (lot.expiry) words += " (" + core::format(*lot.expiry, v.language()) + ")";
  }
  return words;
}

TillAnswer draw_row(const View& v, ui::Frame& f, Rect row, const ProductCard& card) {
  const ui::Card surface(f, "stock:" + card.id, row, 14);
  Rect inner = row;
  f.picture(inner.cut_left(kPicture, 20), picture_key(card), ui::Fit::cover, 14, {},
            ui::Corners::left);
  inner = inner.inset(0, 12);
  inner.w -= 24;
  const auto* lots = lots_of(v, card.id);
  const std::string left =
      lots ? quantity(v, core::on_hand(*lots), card.weighed) : v.texts(Text::till_not_kept);
  f.text(inner.cut_right(220, 20), left, lots ? TextStyle::subtitle : TextStyle::body,
         !lots             ? f.colors().ink_soft
         : is_low(v, card) ? f.colors().loss
                           : f.colors().ink,
         {.align = ui::Align::right,
          .middle = true,
          .max_lines = 1,
          .shorten = true,
          .tabular = true});
  f.text(inner.cut_top(f.line_height(TextStyle::strong)), card.name.in(v.language()),
         TextStyle::strong, f.colors().ink, {.max_lines = 1, .shorten = true});
  if (lots)
    f.text(inner, lots_words(v, *lots), TextStyle::caption, f.colors().ink_soft,
           {.max_lines = 1, .shorten = true});
  if (surface.tapped()) return core::ShowItem{card.id};
  return std::nullopt;
}

/// A lot to choose: its code, how long it is good, how much is left.
TillAnswer draw_lots(const View& v, ui::Frame& f, Rect box, const ProductCard& card) {
  TillAnswer answer;
  const auto* lots = lots_of(v, card.id);
  if (!lots || lots->empty()) {
    empty_words(f, box, "box", v.texts(Text::till_no_lots));
    return answer;
  }
  const float step = 84;
  const Rect whole = f.begin_scroll("till/lots", box, step * static_cast<float>(lots->size()));
  for (std::size_t i = 0; i < lots->size(); ++i) {
    const LotOnHand& lot = (*lots)[i];
    const Rect row{box.x, whole.y + step * static_cast<float>(i), box.w, step - ui::space::gap};
    if (row.bottom() < box.y || row.y > box.bottom()) continue;
    const bool chosen = v.state.till.stock.lot == lot.lot;
    const ui::Press press = f.control("lot:" + std::to_string(i), row);
    f.fill(row, chosen ? f.colors().indigo.with_alpha(0.14F) : f.colors().sunken, 14);
    Rect inner = row.inset(20, 0);
    f.text(inner.cut_right(170, 16), quantity(v, lot.quantity, card.weighed), TextStyle::strong,
           lot.quantity < 0 ? f.colors().loss : f.colors().ink,
           {.align = ui::Align::right,
            .middle = true,
            .max_lines = 1,
            .shorten = true,
            .tabular = true});
    const bool expired = core::is_expired(lot.expiry, v.state.today);
    if (lot.expiry)
      f.text(inner.cut_right(230, 16),
             v.texts(expired ? Text::till_expired : Text::till_good_until,
                     {core::format(*lot.expiry, v.language())}),
             TextStyle::caption, expired ? f.colors().loss : f.colors().ink_soft,
             {.align = ui::Align::right, .middle = true, .max_lines = 1, .shorten = true});
    f.text(inner, lot.lot.empty() ? v.texts(Text::till_no_lot) : lot.lot, TextStyle::strong,
           f.colors().ink, {.middle = true, .max_lines = 1, .shorten = true});
    if (press.tapped) answer = core::ChooseLot{lot.lot, lot.expiry};
  }
  f.end_scroll();
  return answer;
}

TillAnswer draw_form(const View& v, ui::Frame& f, Rect box, const ProductCard& card) {
  const core::Till& till = v.state.till;
  const core::StockDraft& draft = till.stock;
  TillAnswer answer;
  const std::array<std::string_view, 4> deeds{
      v.texts(Text::till_receive), v.texts(Text::till_count), v.texts(Text::till_write_off),
      v.texts(Text::till_transfer)};
  if (const auto picked = ui::segmented(f, "stock/deed", box.cut_top(ui::kSegmentHeight, 20), deeds,
                                        static_cast<int>(draft.deed)))
    answer = core::SetStockDeed{static_cast<StockDeed>(*picked)};
  const float half = (box.w - ui::space::gap) / 2;
  Rect row = box.cut_top(kField, ui::space::gap);
  if (field(f, "stock/lot", row.cut_left(half, ui::space::gap), v.texts(Text::till_lot), draft.lot,
            v.texts(Text::till_no_lot)))
    answer = core::OpenPad{PadKind::stock_lot, draft.lot};
  if (field(f, "stock/expiry", row, v.texts(Text::till_expiry),
            draft.expiry ? core::format(*draft.expiry, v.language()) : std::string(), "–"))
    answer = core::OpenPad{PadKind::stock_expiry};
  if (field(f, "stock/quantity", box.cut_top(kField, ui::space::gap),
            v.texts(card.weighed ? Text::till_grams : Text::till_quantity),
            draft.quantity ? quantity(v, *draft.quantity, card.weighed) : std::string(), "–"))
    answer = core::OpenPad{PadKind::stock_quantity};
  if (draft.deed == StockDeed::transfer) {
    if (field(f, "stock/to", box.cut_top(kField, ui::space::gap), v.texts(Text::till_to), draft.to,
              v.texts(Text::till_to_hint)))
      answer = core::OpenPad{PadKind::stock_to, draft.to};
  } else if (draft.deed != StockDeed::count) {
    if (field(f, "stock/reason", box.cut_top(kField, ui::space::gap), v.texts(Text::till_reason),
              draft.reason, v.texts(Text::till_reason_hint)))
      answer = core::OpenPad{PadKind::reason, draft.reason};
  }
  Rect foot = box.cut_bottom(92);
  if (ui::button(f, "stock/back", foot.cut_left(200, ui::space::gap),
                 {.label = v.texts(Text::nav_back), .kind = ui::ButtonKind::secondary}))
    answer = core::GoTill{core::TillPage::stock};
  if (ui::button(f, "stock/do", foot,
                 {.label = v.texts(Text::till_save),
                  .icon = "check",
                  .kind = ui::ButtonKind::action,
                  .enabled = !till.busy}))
    answer = core::DoStock{};
  return answer;
}

}  // namespace

TillAnswer draw_till_stock(const View& v, ui::Frame& f, Rect content) {
  const core::Till& till = v.state.till;
  TillAnswer answer;
  Rect top = content.cut_top(ui::kSegmentHeight, 16);
  const std::array<std::string_view, 2> which{v.texts(Text::till_all), v.texts(Text::till_low)};
  const float width = ui::segmented_width(f, which);
  if (const auto picked =
          ui::segmented(f, "stock/which", top.cut_left(width, 24), which, till.low_only ? 1 : 0))
    answer = core::ShowLow{*picked == 1};
  f.text(top, v.texts(Text::till_stock_hint), TextStyle::body, f.colors().ink_soft,
         {.middle = true, .max_lines = 1, .shorten = true});
  std::vector<const ProductCard*> cards;
  for (const std::uint32_t i : till.tiles) {
    const ProductCard& card = v.state.shelf->cards[i];
    if (!till.low_only || is_low(v, card)) cards.push_back(&card);
  }
  if (cards.empty()) {
    empty_words(f, content, "check", v.texts(Text::till_nothing_low));
    return answer;
  }
  const float step = kRow * f.text_scale() + ui::space::gap;
  const Rect whole = f.begin_scroll("till/stock", content, step * static_cast<float>(cards.size()));
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const Rect row{content.x, whole.y + step * static_cast<float>(i), content.w,
                   step - ui::space::gap};
    if (row.bottom() < content.y) continue;
    if (row.y > content.bottom()) break;
    if (auto one = draw_row(v, f, row, *cards[i])) answer = std::move(one);
  }
  f.end_scroll();
  return answer;
}

TillAnswer draw_till_item(const View& v, ui::Frame& f, Rect content) {
  const ProductCard* card = v.state.shelf->card(v.state.till.item);
  if (!card) return std::nullopt;
  const Rect side = f.portrait() ? content.cut_bottom(720, 24) : content.cut_right(860, 24);
  const Rect lots = titled_panel(f, content, card->name.in(v.language()));
  TillAnswer answer = draw_lots(v, f, lots, *card);
  ui::panel(f, side);
  if (auto one = draw_form(v, f, side.inset(28), *card)) answer = std::move(one);
  return answer;
}

}  // namespace ocop::screens
