// The home screen: search bar, six groups, map, a featured product, and products in season.
#include <algorithm>
#include <cmath>

#include "app/kiosk/screens/parts.h"
#include "app/kiosk/widgets/button.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/section_title.h"
#include "app/kiosk/widgets/star_row.h"

namespace ocop::screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;
namespace size = ui::size;
namespace space = ui::space;

constexpr std::string_view kGroups[] = {"food",  "drink",      "herbal",
                                        "craft", "ornamental", "tourism"};
constexpr int kGroupColumns = 3, kGroupRows = 2;
constexpr float kGroupsShare = 0.6F;  // of the width, in landscape
constexpr float kHomeGap = space::card;
constexpr float kAboveRow = 28;

constexpr float kPill = size::bar;
constexpr float kPillEnd = space::wide;
constexpr float kToPillWords = kPillEnd + size::icon_subtitle + space::head;

constexpr float kTileSide = 20, kTileEdge = 14;  // padding of a tile's words: at the sides, above
                                                 // and below

constexpr float kFeaturedPicture = 0.52F;  // of the tile's width
constexpr int kFeaturedLines = 3;          // of the name
constexpr float kFeaturedStars = 32, kStarsEdge = 2;

// The most products in the row at the bottom, in season and otherwise.
constexpr std::size_t kMostRipe = 24, kMostChosen = 12;
constexpr std::size_t kSeason = 3;  // with fewer products in season, the row shows others

/// Sizes for one orientation; the tiles of groups and of the featured product grow with the text.
struct Sizes {
  float tile, featured, map;  // heights
  float row_tile;             // width
};
constexpr Sizes kLandscape{212, 268, 300, 300}, kPortrait{252, 320, 300, 320};

/// Draws an icon and words on a round button. Returns true if tapped.
bool pill(ui::Frame& f, std::string_view name, Rect box, std::string_view icon,
          std::string_view words, ui::Color ink) {
  const widgets::Card field(f, name, box, box.h / 2);
  f.icon(icon, box.left_square(size::icon_subtitle, kPillEnd), f.colors().primary);
  box.cut_left(kToPillWords);
  box.cut_right(kPillEnd);
  f.text(box, words, TextStyle::subtitle, ink, {.middle = true, .max_lines = 1, .shorten = true});
  return field.tapped();
}

/// The search bar, and at its right the button that checks a pack.
Answer top_row(const View& v, ui::Frame& f, Rect row) {
  const std::string& words = v.texts(Text::pack_title);
  const float width =
      kToPillWords + f.measure(words, TextStyle::subtitle).x + space::tight + kPillEnd;
  const Rect pack = row.cut_right(std::min(width, row.w / 2), kHomeGap);
  Answer answer;
  if (pill(f, "home/search", row, "search", v.texts(Text::home_search), f.colors().ink_soft))
    answer = core::Open{{visit::Screen::search, {}}};
  if (pill(f, "home/pack", pack, "scan", words, f.colors().ink))
    answer = core::Open{{visit::Screen::pack, {}}};
  return answer;
}

/// A picture with a label on a strip below it, for groups and the map.
bool picture_tile(ui::Frame& f, const std::string& name, Rect box, const std::string& key,
                  std::string_view word, std::string_view hint) {
  const widgets::Card card(f, name, box);
  const float lines =
      f.line_height(TextStyle::strong) + (hint.empty() ? 0 : f.line_height(TextStyle::caption));
  Rect rest = box;
  Rect strip = rest.cut_bottom(lines + 2 * kTileEdge);
  f.picture(rest, key, ui::Fit::cover, ui::radius::card, {}, ui::Corners::top);
  strip = strip.inset(kTileSide, kTileEdge);
  f.text(strip.cut_top(f.line_height(TextStyle::strong)), word, TextStyle::strong, f.colors().ink,
         {.max_lines = 1, .shorten = true});
  if (!hint.empty())
    f.text(strip, hint, TextStyle::caption, f.colors().ink_soft, {.max_lines = 1, .shorten = true});
  return card.tapped();
}

int products_in(const View& v, std::string_view group) {
  const auto& cards = v.state.shelf->cards;
  return static_cast<int>(std::count_if(
      cards.begin(), cards.end(), [&](const ProductCard& card) { return card.group == group; }));
}

Answer group_tiles(const View& v, ui::Frame& f, Rect area, float height) {
  Answer answer;
  const float width = ui::column_width(area.w, kGroupColumns, kHomeGap);
  for (std::size_t i = 0; i < std::size(kGroups); ++i) {
    const auto column = static_cast<float>(i % kGroupColumns);
    const auto row = static_cast<float>(i / kGroupColumns);
    const Rect box{area.x + column * (width + kHomeGap), area.y + row * (height + kHomeGap), width,
                   height};
    const std::string id(kGroups[i]);
    const int products = products_in(v, id);
    const std::string count =
        products > 0 ? v.texts.count(Text::browse_results, products) : v.texts(Text::home_none_yet);
    if (picture_tile(f, "home/group/" + id, box, "illustrations/group_" + id, group_words(v, id),
                     count)) {
      visit::Filters filters;
      filters.group = id;
      answer = core::BrowseWith{filters};
    }
  }
  return answer;
}

Answer map_tile(const View& v, ui::Frame& f, Rect box) {
  if (picture_tile(f, "home/places", box, "map/lang_son", v.texts(Text::home_places),
                   v.texts(Text::home_places_hint)))
    return core::Open{{visit::Screen::places, {}}};
  return std::nullopt;
}

const ProductCard* featured(const View& v) {
  const auto& cards = v.state.shelf->cards;
  if (cards.empty()) return nullptr;
  // Changes daily, and is the same on every terminal.
  std::vector<const ProductCard*> some;
  for (const ProductCard& card : cards)
    if (card.featured) some.push_back(&card);
  if (some.empty()) return &cards.front();
  return some[static_cast<unsigned>(v.state.today.day()) % some.size()];
}

Answer featured_tile(const View& v, ui::Frame& f, Rect box) {
  const ProductCard* card = featured(v);
  if (card == nullptr) return std::nullopt;
  const widgets::Card surface(f, "home/featured", box);
  Rect rest = box;
  const Rect picture = rest.cut_left(std::round(box.w * kFeaturedPicture));
  f.picture(picture, picture_key(*card), ui::Fit::cover, ui::radius::card, {}, ui::Corners::left);
  Rect words = rest.inset(space::card);
  f.text(words.cut_top(f.line_height(TextStyle::caption), space::tight),
         v.texts(Text::home_featured), TextStyle::caption, f.colors().price);
  const float name =
      std::min(kFeaturedLines * f.line_height(TextStyle::subtitle),
               words.h - kFeaturedStars - space::item - f.line_height(TextStyle::strong));
  f.text(words.cut_top(name, space::gap), card->name.in(v.language()), TextStyle::subtitle,
         f.colors().ink, {.max_lines = kFeaturedLines, .shorten = true});
  const Rect price = words.cut_bottom(f.line_height(TextStyle::strong));
  f.text(price, price_words(v, *card), TextStyle::strong, f.colors().price, {.figure = true});
  const Rect stars = words.cut_bottom(kFeaturedStars + 2 * kStarsEdge, space::tight);
  if (card->stars > 0) widgets::star_row(f, "home/stars", stars.inset(0, kStarsEdge), card->stars);
  if (surface.tapped()) return core::Open{{visit::Screen::product, card->id}};
  return std::nullopt;
}

struct BottomRow {
  bool season;  ///< whether they are the products that are ripe this month
  std::vector<std::uint32_t> cards;
};

/// Returns the products in season this month, or the first kMostChosen if fewer than kSeason are.
BottomRow row_of(const View& v) {
  std::vector<std::uint32_t> ripe, first;
  const auto& cards = v.state.shelf->cards;
  for (std::uint32_t i = 0; i < cards.size() && ripe.size() < kMostRipe; ++i) {
    if (cards[i].season_from != 0 && visit::in_season(cards[i], v.state.month())) ripe.push_back(i);
    if (first.size() < kMostChosen) first.push_back(i);
  }
  const bool season = ripe.size() >= kSeason;
  return {season, season ? ripe : first};
}

Answer bottom_row(const View& v, ui::Frame& f, Rect at, float tile_width) {
  Answer answer;
  const BottomRow shown = row_of(v);
  const widgets::Button all{.label = v.texts(Text::home_all),
                            .icon = "chevron_right",
                            .kind = widgets::ButtonKind::quiet};
  const widgets::Button about{
      .label = v.texts(Text::home_about), .icon = "info", .kind = widgets::ButtonKind::quiet};
  const float height = size::target;
  Rect head = at.cut_top(height, space::head);
  const Rect all_box = head.cut_right(widgets::button_width(f, height, all), space::gap);
  const Rect about_box = head.cut_right(widgets::button_width(f, height, about), space::gap);
  f.text(head, v.texts(shown.season ? Text::home_season : Text::home_choice), TextStyle::title,
         f.colors().ink, {.middle = true, .max_lines = 1, .shorten = true});
  if (widgets::button(f, "home/about", about_box, about))
    answer = core::Open{{visit::Screen::about, {}}};
  if (widgets::button(f, "home/all", all_box, all)) answer = core::BrowseWith{{}};
  const Rect row{at.x, at.y, at.w, product_tile_height(f, tile_width)};
  take(answer, tile_row(v, f, "home/row", row, tile_width, shown.cards));
  return answer;
}

float groups_height(const Sizes& h) {
  return kGroupRows * h.tile + (kGroupRows - 1) * kHomeGap;
}

/// Two columns: groups at the left, the featured product and the map at the right.
Answer landscape(const View& v, ui::Frame& f, Rect at, const Sizes& h) {
  Answer answer;
  take(answer, top_row(v, f, at.cut_top(kPill, kHomeGap)));
  Rect upper = at.cut_top(groups_height(h), kAboveRow);
  const Rect left = upper.cut_left(std::round(upper.w * kGroupsShare), kHomeGap);
  take(answer, group_tiles(v, f, left, h.tile));
  take(answer, featured_tile(v, f, upper.cut_top(h.featured, kHomeGap)));
  take(answer, map_tile(v, f, upper));
  take(answer, bottom_row(v, f, at, h.row_tile));
  return answer;
}

Answer portrait(const View& v, ui::Frame& f, Rect at, const Sizes& h) {
  Answer answer;
  take(answer, top_row(v, f, at.cut_top(kPill, kHomeGap)));
  take(answer, featured_tile(v, f, at.cut_top(h.featured, kHomeGap)));
  take(answer, group_tiles(v, f, at.cut_top(groups_height(h), kHomeGap), h.tile));
  take(answer, map_tile(v, f, at.cut_top(h.map, kAboveRow)));
  take(answer, bottom_row(v, f, at, h.row_tile));
  return answer;
}

}  // namespace

Answer draw_home(const View& view, ui::Frame& f, Rect content) {
  const bool tall = f.portrait();
  Sizes h = tall ? kPortrait : kLandscape;
  h.tile *= f.text_scale();
  h.featured *= f.text_scale();
  const float row = size::target + space::head + product_tile_height(f, h.row_tile) + space::part;
  const float length = space::card + kPill + kHomeGap + groups_height(h) + kAboveRow + row +
                       (tall ? h.featured + h.map + 2 * kHomeGap : 0);
  const Rect view_area{0, content.y, f.area().w, content.h};
  const Rect whole = f.begin_scroll("home", view_area, length);
  const Rect at{content.x, whole.y + space::card, content.w, length};
  Answer answer = tall ? portrait(view, f, at, h) : landscape(view, f, at, h);
  f.end_scroll();
  return answer;
}

}  // namespace ocop::screens
