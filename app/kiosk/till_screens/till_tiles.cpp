// The products on sale as tiles, narrowed by a keyboard search.
#include <algorithm>
#include <cmath>
#include <vector>

#include "app/kiosk/screens/parts.h"
#include "app/kiosk/till_screens/till_pages.h"
#include "app/kiosk/till_screens/till_parts.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/caret.h"
#include "app/kiosk/widgets/chip.h"
#include "app/kiosk/widgets/icon_button.h"
#include "app/kiosk/widgets/keyboard.h"

namespace ocop::till_screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;
namespace radius = ui::radius;
namespace size = ui::size;
namespace space = ui::space;

constexpr float kNarrowest = 250;  // of a tile
constexpr float kTilePicture = 120;
constexpr float kBelowPicture = space::gap, kAbovePrice = space::tight, kTileEnd = 16;
constexpr float kTileEdge = 14;  // from the sides of a tile to its words
constexpr int kTileLines = 2;    // of a name
constexpr float kTileGap = space::item;
// The search field: its height, and the distance of its icon and words from its left edge.
constexpr float kFind = size::control;
constexpr float kToFindIcon = space::card, kToFindWords = 76;

/// Includes a line for the stock if stock is kept of any product, so that the prices in a row
/// align.
float tile_height(const screens::View& v, const ui::Frame& f) {
  const float lines = v.state.till.books->stock.empty() ? kTileLines : kTileLines + 1;
  return kTilePicture + kBelowPicture + lines * f.line_height(TextStyle::caption) + kAbovePrice +
         f.line_height(TextStyle::strong) + kTileEnd;
}

void draw_stock(const screens::View& v, ui::Frame& f, Rect line, const ProductCard& card) {
  const auto& stock = v.state.till.books->stock;
  const auto kept = stock.find(card.id);
  if (kept == stock.end()) return;
  const std::int64_t left = till::on_hand(kept->second);
  f.text(line, v.texts(Text::till_left, {quantity(v, left, card.weighed)}), TextStyle::caption,
         runs_out(v, card.id) ? f.colors().loss : f.colors().ink_soft,
         {.max_lines = 1, .shorten = true});
}

TillAnswer draw_tile(const screens::View& v, ui::Frame& f, Rect tile, const ProductCard& card) {
  const widgets::Card surface(f, "till/tile/" + card.id, tile, radius::row);
  Rect inner = tile;
  f.picture(inner.cut_top(kTilePicture), screens::picture_key(card), ui::Fit::cover, radius::row,
            {}, ui::Corners::top);
  inner = inner.inset(kTileEdge, 0);
  inner.cut_top(kBelowPicture);
  f.text(inner.cut_top(kTileLines * f.line_height(TextStyle::caption)), card.name.in(v.language()),
         TextStyle::caption, f.colors().ink, {.max_lines = kTileLines, .shorten = true});
  inner.cut_top(kAbovePrice);
  std::string price = money(v, *card.price);
  if (card.weighed) price += "/kg";
  f.text(inner.cut_top(f.line_height(TextStyle::strong)), price, TextStyle::strong,
         f.colors().price, {.figure = true});
  draw_stock(v, f, inner.cut_top(f.line_height(TextStyle::caption)), card);
  if (surface.tapped()) return core::AddProduct{card.id};
  return std::nullopt;
}

TillAnswer draw_grid(const screens::View& v, ui::Frame& f, Rect box) {
  const auto& tiles = v.state.till.sell.tiles;
  if (tiles.empty()) {
    empty_words(f, box, "search", v.texts(Text::search_none));
    return std::nullopt;
  }
  TillAnswer answer;
  const auto columns = static_cast<std::size_t>(
      std::max(2.0F, std::floor((box.w + kTileGap) / (kNarrowest * f.text_scale() + kTileGap))));
  const float width = ui::column_width(box.w, static_cast<int>(columns), kTileGap);
  const float step = tile_height(v, f) + kTileGap;
  const auto rows = static_cast<float>((tiles.size() + columns - 1) / columns);
  const Rect whole = f.begin_scroll("till/tiles", with_shadows(box), rows * step);
  // Draws visible rows only, so that the cost does not depend on the number of products.
  const auto first = static_cast<std::size_t>(std::max(0.0F, std::floor((box.y - whole.y) / step)));
  for (std::size_t i = first * columns; i < tiles.size(); ++i) {
    const Rect tile{box.x + static_cast<float>(i % columns) * (width + kTileGap),
                    whole.y + static_cast<float>(i / columns) * step, width, step - kTileGap};
    if (tile.y > box.bottom()) break;
    take(answer, draw_tile(v, f, tile, v.state.shelf->cards[tiles[i]]));
  }
  f.end_scroll();
  return answer;
}

TillAnswer draw_groups(const screens::View& v, ui::Frame& f, Rect row) {
  std::vector<std::string> names{v.texts(Text::till_all)}, ids{""};
  int chosen = 0;
  for (const Group& group : v.state.shelf->groups) {
    if (!group.parent.empty()) continue;
    if (group.id == v.state.till.sell.group) chosen = static_cast<int>(ids.size());
    names.push_back(screens::group_words(v, group.id)), ids.push_back(group.id);
  }
  const auto picked = chips(f, "till/group", row, names, chosen);
  if (!picked) return std::nullopt;
  return core::ShowGroup{ids[*picked]};
}

/// Draws the keyboard at the bottom and the typed text above the tiles.
TillAnswer draw_searching(const screens::View& v, ui::Frame& f, Rect& content) {
  TillAnswer answer;
  Rect row = content.cut_top(kFind, space::item);
  if (widgets::icon_button(f, "till/find_close", row.cut_right(kFind, space::gap),
                           {.icon = "close"}))
    answer = core::ClosePad{};
  f.fill(row, f.colors().surface, kFind / 2);
  f.outline(row, f.colors().indigo, ui::stroke::strong, kFind / 2);
  f.icon("search", row.left_square(size::icon, kToFindIcon), f.colors().indigo);
  row.cut_left(kToFindWords);
  const std::string& text = v.state.till.pad.text;
  const ui::Vec taken =
      f.text(row, text.empty() ? v.texts(Text::till_find) : text, TextStyle::strong,
             text.empty() ? f.colors().ink_soft : f.colors().ink,
             {.middle = true, .max_lines = 1, .shorten = true});
  if (!text.empty()) widgets::caret(f, {row.x + taken.x + space::line, row.center().y}, size::icon);
  const widgets::KeyboardLabels labels{.space = v.texts(Text::key_space),
                                       .clear = v.texts(Text::key_clear),
                                       .done = v.texts(Text::till_ok)};
  const Rect board{content.x - space::card, f.area().bottom() - widgets::keyboard_height(f),
                   content.w + 2 * space::card, widgets::keyboard_height(f)};
  if (const auto key = widgets::keyboard(f, board, labels)) answer = core::PadKey{*key};
  content.h = board.y - space::item - content.y;
  return answer;
}

}  // namespace

TillAnswer draw_till_tiles(const screens::View& v, ui::Frame& f, Rect content) {
  TillAnswer answer;
  if (v.state.till.pad.kind == till::PadKind::find_product) {
    take(answer, draw_searching(v, f, content));
  } else {
    Rect row = content.cut_top(widgets::kChipHeight, space::item);
    if (widgets::icon_button(f, "till/find", row.cut_left(widgets::kChipHeight, space::gap),
                             {.icon = "search", .kind = widgets::IconButtonKind::filled}))
      answer = core::OpenPad{till::PadKind::find_product};
    take(answer, draw_groups(v, f, row));
  }
  take(answer, draw_grid(v, f, content));
  return answer;
}

}  // namespace ocop::till_screens
