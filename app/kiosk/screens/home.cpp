// Home: a search bar, six groups, the map, one product wide, and what is in season. Nothing else.
#include <algorithm>
#include <array>
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

constexpr std::array<std::string_view, 6> kGroups{"food",  "drink",      "herbal",
                                                  "craft", "ornamental", "tourism"};
constexpr float kSearch = 96;
constexpr float kHomeGap = ui::space::card;

Answer search_bar(const View& v, ui::Frame& f, Rect box) {
  const widgets::Card field(f, "home/search", box, box.h / 2);
  f.icon("search", {box.x + 32, box.center().y - 22, 44, 44}, f.colors().primary);
  f.text({box.x + 96, box.y, box.w - 128, box.h}, v.texts(Text::home_search), TextStyle::subtitle,
         f.colors().ink_soft, {.middle = true, .max_lines = 1, .shorten = true});
  if (field.tapped()) return core::Open{{visit::Screen::search, {}}};
  return std::nullopt;
}

/// The search, and at its right the way to check a pack.
Answer top_row(const View& v, ui::Frame& f, Rect row) {
  const std::string& words = v.texts(Text::pack_title);
  const float width = 96 + f.measure(words, TextStyle::subtitle).x + 40;
  const Rect pack = row.cut_right(std::min(width, row.w * 0.5F), kHomeGap);
  Answer answer = search_bar(v, f, row);
  const widgets::Card card(f, "home/pack", pack, pack.h / 2);
  f.icon("scan", {pack.x + 32, pack.center().y - 22, 44, 44}, f.colors().primary);
  f.text({pack.x + 96, pack.y, pack.w - 128, pack.h}, words, TextStyle::subtitle, f.colors().ink,
         {.middle = true, .max_lines = 1, .shorten = true});
  if (card.tapped()) answer = core::Open{{visit::Screen::pack, {}}};
  return answer;
}

/// A picture with its word on a strip below: groups and the map look alike.
bool picture_tile(ui::Frame& f, const std::string& name, Rect box, const std::string& key,
                  std::string_view word, std::string_view hint) {
  const widgets::Card card(f, name, box);
  const float lines =
      f.line_height(TextStyle::strong) + (hint.empty() ? 0 : f.line_height(TextStyle::caption));
  Rect rest = box;
  Rect strip = rest.cut_bottom(lines + 28);
  f.picture(rest, key, ui::Fit::cover, ui::radius::card, {}, ui::Corners::top);
  strip = strip.inset(20, 14);
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

Answer group_tiles(const View& v, ui::Frame& f, Rect area, int columns, float height) {
  Answer answer;
  const float width =
      (area.w - kHomeGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (std::size_t i = 0; i < kGroups.size(); ++i) {
    const auto column = static_cast<float>(i % static_cast<std::size_t>(columns));
    const auto row = static_cast<float>(i / static_cast<std::size_t>(columns));
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
  // Another one each day, the same on every terminal.
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
  const Rect picture = rest.cut_left(std::round(box.w * 0.52F));
  f.picture(picture, picture_key(*card), ui::Fit::cover, ui::radius::card, {}, ui::Corners::left);
  Rect words = rest.inset(24);
  f.text(words.cut_top(f.line_height(TextStyle::caption), 8), v.texts(Text::home_featured),
         TextStyle::caption, f.colors().price);
  const float name = std::min(3 * f.line_height(TextStyle::subtitle),
                              words.h - 32 - 16 - f.line_height(TextStyle::strong));
  f.text(words.cut_top(name, 12), card->name.in(v.language()), TextStyle::subtitle, f.colors().ink,
         {.max_lines = 3, .shorten = true});
  const Rect price = words.cut_bottom(f.line_height(TextStyle::strong));
  f.text(price, price_words(v, *card), TextStyle::strong, f.colors().price, {.figure = true});
  if (card->stars > 0)
    widgets::star_row(f, "home/stars", words.cut_bottom(36, 8).inset(0, 2), card->stars);
  if (surface.tapped()) return core::Open{{visit::Screen::product, card->id}};
  return std::nullopt;
}

/// Returns the products that are ripe this month; out of season, the first twelve.
std::vector<std::uint32_t> row_of(const View& v, bool* season) {
  std::vector<std::uint32_t> ripe, marked;
  const auto& cards = v.state.shelf->cards;
  for (std::uint32_t i = 0; i < cards.size() && ripe.size() < 24; ++i) {
    if (cards[i].season_from != 0 && visit::in_season(cards[i], v.state.month())) ripe.push_back(i);
    if (marked.size() < 12) marked.push_back(i);
  }
  *season = ripe.size() >= 3;
  return *season ? ripe : marked;
}

Answer bottom_row(const View& v, ui::Frame& f, Rect at, float tile_width) {
  Answer answer;
  bool season = false;
  const auto cards = row_of(v, &season);
  const widgets::Button all{.label = v.texts(Text::home_all),
                            .icon = "chevron_right",
                            .kind = widgets::ButtonKind::quiet};
  const widgets::Button about{
      .label = v.texts(Text::home_about), .icon = "info", .kind = widgets::ButtonKind::quiet};
  const float height = ui::size::target;
  Rect head = at.cut_top(height, 20);
  const Rect all_box = head.cut_right(widgets::button_width(f, height, all), ui::space::gap);
  const Rect about_box = head.cut_right(widgets::button_width(f, height, about), ui::space::gap);
  f.text(head, v.texts(season ? Text::home_season : Text::home_choice), TextStyle::title,
         f.colors().ink, {.middle = true, .max_lines = 1, .shorten = true});
  if (widgets::button(f, "home/about", about_box, about))
    answer = core::Open{{visit::Screen::about, {}}};
  if (widgets::button(f, "home/all", all_box, all)) answer = core::BrowseWith{{}};
  tile_row(v, f, "home/row", {at.x, at.y, at.w, product_tile_height(f, tile_width)}, tile_width,
           cards, answer);
  return answer;
}

struct Heights {
  float tile, featured, map, row_tile;
};

/// Two columns: groups at the left, the featured product and the map at the right.
Answer landscape(const View& v, ui::Frame& f, Rect at, const Heights& h) {
  Answer answer;
  take(answer, top_row(v, f, at.cut_top(kSearch, kHomeGap)));
  Rect upper = at.cut_top(2 * h.tile + kHomeGap, 28);
  const Rect left = upper.cut_left(std::round(upper.w * 0.6F), kHomeGap);
  take(answer, group_tiles(v, f, left, 3, h.tile));
  take(answer, featured_tile(v, f, upper.cut_top(h.featured, kHomeGap)));
  take(answer, map_tile(v, f, upper));
  take(answer, bottom_row(v, f, at, h.row_tile));
  return answer;
}

Answer portrait(const View& v, ui::Frame& f, Rect at, const Heights& h) {
  Answer answer;
  take(answer, top_row(v, f, at.cut_top(kSearch, kHomeGap)));
  take(answer, featured_tile(v, f, at.cut_top(h.featured, kHomeGap)));
  take(answer, group_tiles(v, f, at.cut_top(2 * h.tile + kHomeGap, kHomeGap), 3, h.tile));
  take(answer, map_tile(v, f, at.cut_top(h.map, 28)));
  take(answer, bottom_row(v, f, at, h.row_tile));
  return answer;
}

}  // namespace

Answer draw_home(const View& view, ui::Frame& f, Rect content) {
  const bool tall = f.portrait();
  const float scale = f.text_scale();
  const Heights h{tall ? 252 * scale : 212 * scale, tall ? 320 * scale : 268 * scale, 300,
                  tall ? 320.0F : 300.0F};
  const float row = ui::size::target + 20 + product_tile_height(f, h.row_tile) + 40;
  const float length = 24 + kSearch + kHomeGap + 2 * h.tile + kHomeGap + 28 + row +
                       (tall ? h.featured + h.map + 2 * kHomeGap : 0);
  const Rect view_area{0, content.y, f.area().w, content.h};
  const Rect whole = f.begin_scroll("home", view_area, length);
  const Rect at{content.x, whole.y + 24, content.w, length};
  Answer answer = tall ? portrait(view, f, at, h) : landscape(view, f, at, h);
  f.end_scroll();
  return answer;
}

}  // namespace ocop::screens
