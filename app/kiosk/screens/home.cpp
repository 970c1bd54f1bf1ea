// The home screen: search bar, groups, map, a featured product, and products in season.
#include <algorithm>
#include <cmath>

#include "app/kiosk/screens/parts.h"
#include "app/kiosk/widgets/button.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/press_group.h"
#include "app/kiosk/widgets/section_title.h"
#include "app/kiosk/widgets/star_row.h"
#include "db/model/province_map.h"

namespace ocop::screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;
namespace size = ui::size;
namespace space = ui::space;

constexpr std::string_view kGroups[] = {"food",  "drink",      "herbal",
                                        "craft", "ornamental", "tourism"};
constexpr std::size_t kGroupColumns = 3, kManyGroupsColumns = 2;
constexpr float kGroupsShare = 0.6F;  // of the width, in landscape
constexpr float kHomeGap = space::card;

constexpr float kPill = size::bar;
constexpr float kPillEnd = space::wide;
constexpr float kToPillWords = kPillEnd + size::icon_subtitle + space::head;

constexpr float kTileSide = 20, kTileEdge = 14;  // from a tile to its words, across and along
constexpr float kDrawingShape = 4.0F / 3;        // width by height
constexpr float kWhole = 0.9F;                   // of a drawing's height must be seen
constexpr float kDrawingShare = 0.5F;            // at most, of a tile's width
constexpr float kEmptyGroup = size::target;      // height of a group that has nothing yet

constexpr float kFeaturedPicture = 0.52F;  // of the tile's width
constexpr int kFeaturedLines = 3;          // of the name
constexpr float kFeaturedStars = 32, kStarsEdge = 2;

constexpr float kRowTile = 460;  // its width

// Heights on a tall screen, and shares of it on a wide one.
constexpr float kFeaturedTall = 320, kMapTall = 200;
constexpr float kFeaturedShare = 0.6F;
constexpr float kLeastTile = 96;  // of a group, with normal text

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

/// A drawing, its words below it or, in a low tile, beside it: groups and the map look alike.
/// `shape`: of the drawing, width by height.
bool picture_tile(ui::Frame& f, const std::string& name, Rect box, const std::string& key,
                  float shape, std::string_view word, std::string_view hint) {
  const widgets::Card card(f, name, box);
  const float line = f.line_height(TextStyle::strong), more = f.line_height(TextStyle::caption);
  const float strip = line + more + 2 * kTileEdge;
  const bool below = box.h - strip >= kWhole * box.w / shape;
  Rect words = box;
  const Rect picture =
      below ? words.cut_top(box.h - strip)
            : words.cut_left(std::round(std::min(box.h * shape, box.w * kDrawingShare)));
  f.picture(picture, key, ui::Fit::cover, ui::radius::card, {},
            below ? ui::Corners::top : ui::Corners::left);
  words = words.inset(kTileSide, kTileEdge);
  const float first =
      below ? line : std::min(f.measure(word, TextStyle::strong, words.w).y, 2 * line);
  words.cut_top(std::max(0.0F, (words.h - first - more) / 2));
  f.text(words.cut_top(first), word, TextStyle::strong, f.colors().ink,
         {.max_lines = 2, .shorten = true});
  f.text(words.cut_top(more), hint, TextStyle::caption, f.colors().ink_soft,
         {.max_lines = 1, .shorten = true});
  return card.tapped();
}

/// A group that has nothing yet: its name on a low field.
bool empty_group(ui::Frame& f, const std::string& name, Rect box, const std::string& words) {
  widgets::PressGroup group(f, name, box);
  f.fill(box, f.colors().sunken, box.h / 2);
  group.tint(box.h / 2);
  f.text(box.inset(space::card, 0), words, TextStyle::body, f.colors().ink_soft,
         {.align = ui::Align::center, .middle = true, .max_lines = 1, .shorten = true});
  return group.tapped();
}

int products_in(const View& v, std::string_view group) {
  const auto& cards = v.state.shelf->cards;
  return static_cast<int>(std::count_if(
      cards.begin(), cards.end(), [&](const ProductCard& card) { return card.group == group; }));
}

struct Groups {
  std::vector<std::string> full, empty;
};

Groups groups_of(const View& v) {
  Groups groups;
  for (const std::string_view id : kGroups)
    (products_in(v, id) > 0 ? groups.full : groups.empty).emplace_back(id);
  return groups;
}

std::size_t columns_of(const Groups& groups) {
  return groups.full.size() <= kGroupColumns ? std::max<std::size_t>(1, groups.full.size())
                                             : kManyGroupsColumns;
}

float rows_of(const Groups& groups) {
  return std::ceil(static_cast<float>(groups.full.size()) / static_cast<float>(columns_of(groups)));
}

/// Returns the height of the tiles that fills `height` with all groups.
float group_tile_height(const Groups& groups, float height) {
  const float rest = height - (groups.empty.empty() ? 0 : kEmptyGroup + kHomeGap);
  const float rows = std::max(1.0F, rows_of(groups));
  return (rest - (rows - 1) * kHomeGap) / rows;
}

float groups_height(const Groups& groups, float tile) {
  const float rows = rows_of(groups);
  return rows * (tile + kHomeGap) + (groups.empty.empty() ? -kHomeGap : kEmptyGroup);
}

Answer browse_group(const std::string& id) {
  visit::Filters filters;
  filters.group = id;
  return core::BrowseWith{filters};
}

Answer group_tiles(const View& v, ui::Frame& f, Rect area, const Groups& groups) {
  Answer answer;
  const float height = group_tile_height(groups, area.h);
  const std::size_t columns = columns_of(groups);
  for (std::size_t first = 0; first < groups.full.size(); first += columns) {
    Rect row = area.cut_top(height, kHomeGap);
    const std::size_t end = std::min(first + columns, groups.full.size());
    const float width = ui::column_width(row.w, static_cast<int>(end - first), kHomeGap);
    for (std::size_t i = first; i < end; ++i) {
      const std::string& id = groups.full[i];
      if (picture_tile(f, "home/group/" + id, row.cut_left(width, kHomeGap),
                       "illustrations/group_" + id, kDrawingShape, group_words(v, id),
                       v.texts.count(Text::browse_results, products_in(v, id))))
        answer = browse_group(id);
    }
  }
  Rect row = area.cut_bottom(kEmptyGroup);
  const float part = ui::column_width(
      row.w, static_cast<int>(std::max<std::size_t>(1, groups.empty.size())), space::gap);
  for (const std::string& id : groups.empty)
    if (empty_group(f, "home/group/" + id, row.cut_left(part, space::gap),
                    group_words(v, id) + " · " + v.texts(Text::home_none_yet)))
      answer = browse_group(id);
  return answer;
}

Answer map_tile(const View& v, ui::Frame& f, Rect box) {
  if (picture_tile(f, "home/places", box, "map/lang_son", kMapShape, v.texts(Text::home_places),
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

Answer bottom_row(const View& v, ui::Frame& f, Rect at) {
  Answer answer;
  const ChosenProducts shown = chosen_products(v);
  const widgets::Button all{.label = v.texts(Text::home_all),
                            .icon = "chevron_right",
                            .kind = widgets::ButtonKind::quiet};
  const widgets::Button about{
      .label = v.texts(Text::home_about), .icon = "info", .kind = widgets::ButtonKind::quiet};
  Rect head = at.cut_top(size::target, space::gap);
  const Rect all_box = head.cut_right(widgets::button_width(f, head.h, all), space::gap);
  const Rect about_box = head.cut_right(widgets::button_width(f, head.h, about), space::gap);
  f.text(head, v.texts(shown.title), TextStyle::title, f.colors().ink,
         {.middle = true, .max_lines = 1, .shorten = true});
  if (widgets::button(f, "home/about", about_box, about))
    answer = core::Open{{visit::Screen::about, {}}};
  if (widgets::button(f, "home/all", all_box, all)) answer = core::BrowseWith{{}};
  const Rect row{at.x, at.y, at.w, compact_tile_height(f)};
  take(answer, tile_row(v, f, "home/row", row, kRowTile, shown.cards));
  return answer;
}

/// Two columns: groups at the left, the featured product and the map at the right.
Answer landscape(const View& v, ui::Frame& f, Rect upper, const Groups& groups) {
  Answer answer;
  const Rect left = upper.cut_left(std::round(upper.w * kGroupsShare), kHomeGap);
  take(answer, group_tiles(v, f, left, groups));
  take(answer,
       featured_tile(v, f,
                     upper.cut_top(std::round((upper.h - kHomeGap) * kFeaturedShare), kHomeGap)));
  take(answer, map_tile(v, f, upper));
  return answer;
}

Answer portrait(const View& v, ui::Frame& f, Rect upper, const Groups& groups) {
  Answer answer;
  take(answer, featured_tile(v, f, upper.cut_top(kFeaturedTall * f.text_scale(), kHomeGap)));
  take(answer, map_tile(v, f, upper.cut_bottom(kMapTall, kHomeGap)));
  take(answer, group_tiles(v, f, upper, groups));
  return answer;
}

}  // namespace

/// Everything is on the screen, and whole; only where there is too little room for it does the page
/// scroll.
Answer draw_home(const View& view, ui::Frame& f, Rect content) {
  const bool tall = f.portrait();
  const Groups groups = groups_of(view);
  const float above = space::item + kPill + kHomeGap;
  const float row = kHomeGap + size::target + space::gap + compact_tile_height(f) + space::card;
  const float least = groups_height(groups, kLeastTile * f.text_scale());
  const float more = tall ? kFeaturedTall * f.text_scale() + kMapTall + 2 * kHomeGap : 0;
  const float upper = std::max(content.h - above - row, least + more);
  const Rect view_area{0, content.y, f.area().w, content.h};
  const Rect whole = f.begin_scroll("home", view_area, above + upper + row);
  Rect at{content.x, whole.y + space::item, content.w, whole.h};
  Answer answer = top_row(view, f, at.cut_top(kPill, kHomeGap));
  const Rect middle = at.cut_top(upper, kHomeGap);
  take(answer, tall ? portrait(view, f, middle, groups) : landscape(view, f, middle, groups));
  take(answer, bottom_row(view, f, at));
  f.end_scroll();
  return answer;
}

}  // namespace ocop::screens
