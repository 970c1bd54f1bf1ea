// Parts shared by several screens: product tiles, and the texts for price and place. Thread rule:
// frame thread. Units: design pixels.
#pragma once

#include <array>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "app/kiosk/screens/screens.h"

namespace ocop::screens {

/// Returns the product's first picture, or the drawing that replaces it.
std::string picture_key(const ProductCard& card);
/// "60.000 ₫", or the text for a product without a price here; empty for a place to visit.
std::string price_words(const View& view, const ProductCard& card);
/// Returns the old district alone, which fits on a tile; empty if not public.
std::string place_words(const View& view, const ProductCard& card);
/// Returns the labels of the two typing modes: Telex, and plain letters.
std::array<std::string_view, 2> typing_words(const View& view);
/// Returns the seconds, rounded up.
std::string seconds_left(core::Instant milliseconds);
/// Returns the short name of one of the six groups, or the catalogue's name for any other.
std::string group_words(const View& view, std::string_view id);

/// Draws a tile that opens the product. The control is named `prefix` + "card/<id>".
Answer product_tile(const View& view, ui::Frame& frame, ui::Rect rect, const ProductCard& card,
                    std::string_view prefix = {});
float product_tile_height(const ui::Frame& frame, float width);
/// The same with the picture at the left, for narrow strips.
Answer compact_tile(const View& view, ui::Frame& frame, ui::Rect rect, const ProductCard& card,
                    std::string_view prefix);

/// The height that its words need.
float compact_tile_height(const ui::Frame& frame);
/// The product without anything that praises or sells it: its picture pale, its name, its place.
/// For pages that warn; cannot be touched.
void quiet_tile(const View& view, ui::Frame& frame, ui::Rect rect, const ProductCard& card);
/// Draws a product's picture pale, as on a page that warns.
void pale_picture(ui::Frame& frame, ui::Rect box, const ProductCard& card,
                  ui::Corners corners = ui::Corners::all);
/// The one action of a page that warns. Pre-condition: the row is size::action high.
Answer call_button(const View& view, ui::Frame& frame, ui::Rect row);

/// Products to show where a visitor has not chosen any.
struct ChosenProducts {
  text::Text title;
  std::vector<std::uint32_t> cards;
};
/// Returns those in season this month, or the first of the catalogue if few are.
ChosenProducts chosen_products(const View& view);

/// Returns the number of tile columns: 4 in landscape, 2 in portrait.
int tile_columns(const ui::Frame& frame);
/// A grid of tiles at the upper left of `at`; draws only what is visible.
Answer tile_grid(const View& view, ui::Frame& frame, ui::Rect at,
                 std::span<const std::uint32_t> cards);
float tile_grid_height(const ui::Frame& frame, float width, std::size_t count);
/// Draws a row of tiles that scrolls horizontally; compact tiles if `at` is too low for full ones.
Answer tile_row(const View& view, ui::Frame& frame, std::string_view name, ui::Rect at,
                float tile_width, std::span<const std::uint32_t> cards);
/// The same with a title above, at the foot of a page; `at`: titled_row_height high.
Answer titled_row(const View& view, ui::Frame& frame, std::string_view name, ui::Rect at,
                  text::Text title, std::span<const std::uint32_t> cards);
float titled_row_height(const ui::Frame& frame);

}  // namespace ocop::screens
