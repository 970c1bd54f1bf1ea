#include "app/kiosk/screens/parts.h"

#include <algorithm>
#include <cmath>

#include "app/base/text/formats.h"
#include "app/kiosk/screens/district_words.h"
#include "app/kiosk/screens/stock_mark.h"
#include "app/kiosk/widgets/button.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/star_row.h"
#include "db/model/group_ids.h"

namespace ocop::screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;
namespace space = ui::space;

constexpr float kPictureShape = 0.64F;  // height by width
constexpr float kCardPad = 20;
constexpr int kNameLines = 2;
constexpr float kCardStars = 26;
constexpr float kBelowName = space::tight, kBelowStars = 10;
constexpr float kFootTile = 340;
constexpr float kBeside = space::item;  // between the place and the stock at its right

struct GroupName {
  std::string_view id;
  Text text;
};
constexpr GroupName kGroupNames[] = {{"food", Text::group_food},
                                     {"drink", Text::group_drink},
                                     {"herbal", Text::group_herbal},
                                     {"craft", Text::group_craft},
                                     {"ornamental", Text::group_ornamental},
                                     {"tourism", Text::group_tourism}};

constexpr std::size_t kMostRipe = 24, kMostChosen = 12;
constexpr std::size_t kFewRipe = 3;  // with fewer in season, others are shown

// The picture of a compact tile takes kCompactPicture of its width. It is square if the tile is
// taller than kTall of its width and leaves kRoomForWords times the text's width.
constexpr float kCompactPicture = 0.36F;
constexpr float kPale = 0.3F;  // opacity of a picture that shall not attract
constexpr int kQuietLines = 3;
constexpr float kTall = 0.45F, kRoomForWords = 2.5F;

/// Draws both on one line, or only the stock if they do not fit, since it matters more on site.
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
  const float name_height = kNameLines * f.line_height(TextStyle::strong);
  f.text(box.cut_top(name_height, kBelowName), card.name.in(v.language()), TextStyle::strong,
         colors.ink, {.max_lines = kNameLines, .shorten = true});
  const Rect stars = box.cut_top(kCardStars, kBelowStars);
  if (card.stars > 0) widgets::star_row(f, {}, stars, card.stars);
  f.text(box.cut_top(f.line_height(TextStyle::strong)), price_words(v, card), TextStyle::strong,
         card.price ? colors.price : colors.ink_soft, {.figure = true});
  place_and_stock(v, f, box.cut_top(f.line_height(TextStyle::caption)), card);
}

float words_height(const ui::Frame& f) {
  const float name_and_price = (kNameLines + 1) * f.line_height(TextStyle::strong);
  return name_and_price + f.line_height(TextStyle::caption) + kBelowName + kCardStars + kBelowStars;
}

}  // namespace

std::string picture_key(const ProductCard& card) {
  if (!card.picture.empty()) return card.picture;
  return "illustrations/" + (card.illustration.empty() ? "group_" + card.group : card.illustration);
}

std::string price_words(const View& view, const ProductCard& card) {
  if (!card.price) return card.group == kTourism ? "" : view.texts(Text::product_no_price);
  const std::string price = text::format(*card.price, view.language());
  return card.weighed ? view.texts(Text::price_per_kg, {price}) : price;
}

std::string place_words(const View& view, const ProductCard& card) {
  return std::string(district_words(view, card.district));
}

std::array<std::string_view, 2> typing_words(const View& view) {
  return {view.texts(Text::search_telex), view.texts(Text::search_plain)};
}

std::string seconds_left(core::Instant milliseconds) {
  constexpr core::Instant kSecond = 1000;
  return std::to_string((milliseconds + kSecond - 1) / kSecond);
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
  // A tall tile shows its picture as a square if the words have enough room beside it.
  const float square = std::min(rect.h, rect.w / 2);
  const bool tall = rect.h > rect.w * kTall && rect.w - square > kRoomForWords * words_height(f);
  const float side = tall ? square : rect.w * kCompactPicture;
  const Rect picture = inner.cut_left(std::round(side));
  f.picture(picture, picture_key(card), ui::Fit::cover, ui::radius::card, {}, ui::Corners::left);
  tile_words(view, f, inner.inset(tall ? space::wide : space::item, (rect.h - words_height(f)) / 2),
             card);
  if (surface.tapped()) return core::Open{{visit::Screen::product, card.id}};
  return std::nullopt;
}

float compact_tile_height(const ui::Frame& f) {
  return words_height(f) + 2 * space::item;
}

void pale_picture(ui::Frame& f, Rect box, const ProductCard& card, ui::Corners corners) {
  f.begin_group(box.center(), 1, kPale);
  f.picture(box, picture_key(card), ui::Fit::cover, ui::radius::card, {}, corners);
  f.end_group();
}

void quiet_tile(const View& view, ui::Frame& f, Rect rect, const ProductCard& card) {
  widgets::panel(f, rect);
  Rect inner = rect;
  pale_picture(f, inner.cut_left(std::round(rect.w * kCompactPicture)), card, ui::Corners::left);
  inner = inner.inset(space::card);
  const auto& name = card.name.in(view.language());
  const float lines = std::min(f.measure(name, TextStyle::subtitle, inner.w).y,
                               kQuietLines * f.line_height(TextStyle::subtitle));
  const float place = f.line_height(TextStyle::body);
  inner.cut_top((inner.h - lines - space::tight - place) / 2);
  f.text(inner.cut_top(lines, space::tight), name, TextStyle::subtitle, f.colors().ink,
         {.max_lines = kQuietLines, .shorten = true});
  f.text(inner.cut_top(place), place_words(view, card), TextStyle::body, f.colors().ink_soft,
         {.max_lines = 1, .shorten = true});
}

Answer call_button(const View& view, ui::Frame& f, Rect row) {
  const widgets::Button call{
      .label = view.texts(Text::call_button), .icon = "staff", .kind = widgets::ButtonKind::action};
  const float width = std::min(widgets::button_width(f, row.h, call), row.w);
  if (widgets::button(f, "call", row.cut_left(width), call)) return core::CallStaff{true};
  return std::nullopt;
}

int tile_columns(const ui::Frame& f) {
  if (f.portrait()) return 2;
  return f.text_scale() > 1 ? 3 : 4;
}

float tile_grid_height(const ui::Frame& f, float width, std::size_t count) {
  const int columns = tile_columns(f);
  const float tile = ui::column_width(width, columns, space::card);
  const auto rows =
      (count + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
  return static_cast<float>(rows) * (product_tile_height(f, tile) + space::card);
}

Answer tile_grid(const View& view, ui::Frame& f, Rect at, std::span<const std::uint32_t> cards) {
  Answer answer;
  const int columns = tile_columns(f);
  const float width = ui::column_width(at.w, columns, space::card);
  const float height = product_tile_height(f, width);
  const float step = height + space::card;
  const Rect seen = f.visible();
  // Draws visible rows only, so that the cost does not depend on the number of products.
  const auto first = static_cast<std::size_t>(std::max(0.0F, std::floor((seen.y - at.y) / step)));
  const auto column_count = static_cast<std::size_t>(columns);
  for (std::size_t i = first * column_count; i < cards.size(); ++i) {
    const auto row = static_cast<float>(i / column_count);
    const auto column = static_cast<float>(i % column_count);
    const Rect tile{at.x + column * (width + space::card), at.y + row * step, width, height};
    if (tile.y > seen.bottom()) break;
    take(answer, product_tile(view, f, tile, view.state.shelf->cards[cards[i]]));
  }
  return answer;
}

Answer tile_row(const View& view, ui::Frame& f, std::string_view name, Rect at, float tile_width,
                std::span<const std::uint32_t> cards) {
  Answer answer;
  const float step = tile_width + space::card;
  const bool compact = at.h < product_tile_height(f, tile_width);
  // Extends to the screen's edges, so that a clipped tile shows that there are more.
  const Rect view_area = Rect{0, at.y, f.area().w, at.h}.inset(0, -space::item);
  const float length = 2 * at.x + step * static_cast<float>(cards.size()) - space::card;
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
  return answer;
}

Answer titled_row(const View& view, ui::Frame& f, std::string_view name, Rect at, Text title,
                  std::span<const std::uint32_t> cards) {
  f.text(at.cut_top(f.line_height(TextStyle::title), space::head), view.texts(title),
         TextStyle::title, f.colors().ink, {.max_lines = 1, .shorten = true});
  return tile_row(view, f, name, at, kFootTile, cards);
}

float titled_row_height(const ui::Frame& f) {
  return f.line_height(TextStyle::title) + space::head + product_tile_height(f, kFootTile);
}

ChosenProducts chosen_products(const View& view) {
  std::vector<std::uint32_t> ripe, first;
  const auto& cards = view.state.shelf->cards;
  for (std::uint32_t i = 0; i < cards.size() && ripe.size() < kMostRipe; ++i) {
    if (cards[i].season_from != 0 && visit::in_season(cards[i], view.state.month()))
      ripe.push_back(i);
    if (first.size() < kMostChosen) first.push_back(i);
  }
  if (ripe.size() >= kFewRipe) return {Text::home_season, ripe};
  return {Text::home_choice, first};
}

}  // namespace ocop::screens
