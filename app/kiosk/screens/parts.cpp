#include "app/kiosk/screens/parts.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/base/text/formats.h"
#include "app/kiosk/screens/stock_mark.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/star_row.h"

namespace ocop::screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;

constexpr float kPictureShape = 0.64F;  // height by width
constexpr float kCardPad = 20;
constexpr float kCardStars = 26;
constexpr float kBeside = 16;  // between the place and the stock at its right

struct GroupName {
  std::string_view id;
  Text text;
};
constexpr std::array<GroupName, 6> kGroupNames{{{"food", Text::group_food},
                                                {"drink", Text::group_drink},
                                                {"herbal", Text::group_herbal},
                                                {"craft", Text::group_craft},
                                                {"ornamental", Text::group_ornamental},
                                                {"tourism", Text::group_tourism}}};

/// Both on one line; where they do not fit, the stock alone: it tells more to who stands here.
void place_and_stock(const View& v, ui::Frame& f, Rect line, const ProductCard& card) {
  const std::string place = place_words(v, card);
  const float stock = stock_mark_width(v, f, card, TextStyle::caption);
  if (stock > 0) {
    if (f.measure(place, TextStyle::caption).x + kBeside + stock > line.w)
      return stock_mark(v, f, line, card, TextStyle::caption);
    stock_mark(v, f, line.cut_right(stock, kBeside), card, TextStyle::caption);
  }
  f.text(line, place, TextStyle::caption, f.colors().ink_soft, {.max_lines = 1, .shorten = true});
}

void tile_words(const View& v, ui::Frame& f, Rect box, const ProductCard& card) {
  const auto& colors = f.colors();
  const float name_height = 2 * f.line_height(TextStyle::strong);
  f.text(box.cut_top(name_height, 8), card.name.in(v.language()), TextStyle::strong, colors.ink,
         {.max_lines = 2, .shorten = true});
  const Rect stars = box.cut_top(kCardStars, 10);
  if (card.stars > 0) widgets::star_row(f, {}, stars, card.stars);
  f.text(box.cut_top(f.line_height(TextStyle::strong)), price_words(v, card),
         card.price ? TextStyle::strong : TextStyle::body,
         card.price ? colors.price : colors.ink_soft, {.figure = true});
  place_and_stock(v, f, box.cut_top(f.line_height(TextStyle::caption)), card);
}

float words_height(const ui::Frame& f) {
  return 3 * f.line_height(TextStyle::strong) + f.line_height(TextStyle::caption) + kCardStars + 18;
}

}  // namespace

std::string picture_key(const ProductCard& card) {
  if (!card.picture.empty()) return card.picture;
  return "illustrations/" + (card.illustration.empty() ? "group_" + card.group : card.illustration);
}

std::string price_words(const View& view, const ProductCard& card) {
  if (!card.price) return view.texts(Text::product_no_price);
  return text::format(*card.price, view.language());
}

std::string place_words(const View&, const ProductCard& card) {
  return card.district;
}

std::string group_words(const View& view, std::string_view id) {
  for (const GroupName& name : kGroupNames)
    if (name.id == id) return view.texts(name.text);
  const Group* group = view.state.shelf->group(id);
  return group ? group->name.in(view.language()) : std::string(id);
}

float product_tile_height(const ui::Frame& f, float width) {
  return std::ceil(width * kPictureShape + 2 * kCardPad + words_height(f));
}

Answer product_tile(const View& view, ui::Frame& f, Rect rect, const ProductCard& card,
                    std::string_view prefix) {
  const widgets::Card surface(f, std::string(prefix) + "card/" + card.id, rect);
  Rect inner = rect;
  const Rect picture = inner.cut_top(std::round(rect.w * kPictureShape));
  f.picture(picture, picture_key(card), ui::Fit::cover, ui::radius::card, {}, ui::Corners::top);
  tile_words(view, f, inner.inset(kCardPad), card);
  if (surface.tapped()) return core::Open{{visit::Screen::product, card.id}};
  return std::nullopt;
}

Answer compact_tile(const View& view, ui::Frame& f, Rect rect, const ProductCard& card,
                    std::string_view prefix) {
  const widgets::Card surface(f, std::string(prefix) + "card/" + card.id, rect);
  Rect inner = rect;
  // A tall tile shows its picture as a square, where the words have room enough beside it.
  const float square = std::min(rect.h, rect.w * 0.5F);
  const bool tall = rect.h > rect.w * 0.45F && rect.w - square > 2.5F * words_height(f);
  const float side = tall ? square : rect.w * 0.36F;
  const Rect picture = inner.cut_left(std::round(side));
  f.picture(picture, picture_key(card), ui::Fit::cover, ui::radius::card, {}, ui::Corners::left);
  tile_words(view, f, inner.inset(tall ? 32 : 16, (rect.h - words_height(f)) / 2), card);
  if (surface.tapped()) return core::Open{{visit::Screen::product, card.id}};
  return std::nullopt;
}

int tile_columns(const ui::Frame& f) {
  if (f.portrait()) return 2;
  return f.text_scale() > 1 ? 3 : 4;
}

float tile_grid_height(const ui::Frame& f, float width, std::size_t count) {
  const int columns = tile_columns(f);
  const float gaps = ui::space::card * static_cast<float>(columns - 1);
  const float tile = (width - gaps) / static_cast<float>(columns);
  const auto rows =
      (count + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
  return static_cast<float>(rows) * (product_tile_height(f, tile) + ui::space::card);
}

float tile_grid(const View& view, ui::Frame& f, Rect at, std::span<const std::uint32_t> cards,
                Answer& answer, std::string_view prefix) {
  const int columns = tile_columns(f);
  const float gaps = ui::space::card * static_cast<float>(columns - 1);
  const float width = (at.w - gaps) / static_cast<float>(columns);
  const float height = product_tile_height(f, width);
  const float step = height + ui::space::card;
  const Rect seen = f.visible();
  // Only the rows in sight: 20,000 products cost what 20 do.
  const auto first = static_cast<std::size_t>(std::max(0.0F, std::floor((seen.y - at.y) / step)));
  const auto column_count = static_cast<std::size_t>(columns);
  for (std::size_t i = first * column_count; i < cards.size(); ++i) {
    const auto row = static_cast<float>(i / column_count);
    const auto column = static_cast<float>(i % column_count);
    const Rect tile{at.x + column * (width + ui::space::card), at.y + row * step, width, height};
    if (tile.y > seen.bottom()) break;
    take(answer, product_tile(view, f, tile, view.state.shelf->cards[cards[i]], prefix));
  }
  return tile_grid_height(f, at.w, cards.size());
}

void tile_row(const View& view, ui::Frame& f, std::string_view name, Rect at, float tile_width,
              std::span<const std::uint32_t> cards, Answer& answer) {
  const float step = tile_width + ui::space::card;
  const bool compact = at.h < product_tile_height(f, tile_width);
  // The view runs to the screen's edges: a tile that is cut says that there is more.
  const Rect view_area{0, at.y - 16, f.area().w, at.h + 32};
  const float length = 2 * at.x + step * static_cast<float>(cards.size()) - ui::space::card;
  const Rect content = f.begin_scroll(name, view_area, length, ui::Axis::horizontal);
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const Rect tile{content.x + at.x + step * static_cast<float>(i), at.y, tile_width, at.h};
    if (tile.right() < 0 || tile.x > f.area().w) continue;
    const ProductCard& card = view.state.shelf->cards[cards[i]];
    const std::string prefix = std::string(name) + "/";
    take(answer, compact ? compact_tile(view, f, tile, card, prefix)
                         : product_tile(view, f, tile, card, prefix));
  }
  f.end_scroll();
}

}  // namespace ocop::screens
