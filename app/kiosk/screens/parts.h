// What several screens show in the same way: a product's tile, its words for price and place.
// Thread rule: frame thread. Units: design pixels.
#pragma once

#include <array>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "app/kiosk/screens/screens.h"

namespace ocop::screens {

/// The product's first picture, or the drawing that stands for it.
std::string picture_key(const ProductCard& card);
/// "60.000 ₫", or the words for a product without a price here.
std::string price_words(const View& view, const ProductCard& card);
/// The old district by itself: short enough for a tile. Empty where not public.
std::string place_words(const View& view, const ProductCard& card);
/// Returns the labels of the two typing modes: Telex, and plain letters.
std::array<std::string_view, 2> typing_words(const View& view);
/// Returns the seconds, rounded up.
std::string seconds_left(core::Instant milliseconds);
/// Short name of one of the six groups; the catalogue's own name for any other.
std::string group_words(const View& view, std::string_view id);

/// A touchable tile; name of the control "card/<id>", after `prefix`. Opens the product.
Answer product_tile(const View& view, ui::Frame& frame, ui::Rect rect, const ProductCard& card,
                    std::string_view prefix = {});
float product_tile_height(const ui::Frame& frame, float width);
/// The same with its picture at the left: for a low strip.
Answer compact_tile(const View& view, ui::Frame& frame, ui::Rect rect, const ProductCard& card,
                    std::string_view prefix);

/// Columns of tiles that fit the width: 4 in landscape, 2 in portrait.
int tile_columns(const ui::Frame& frame);
/// A grid of tiles at the upper left of `at`; draws only what is visible.
Answer tile_grid(const View& view, ui::Frame& frame, ui::Rect at,
                 std::span<const std::uint32_t> cards);
float tile_grid_height(const ui::Frame& frame, float width, std::size_t count);
/// A row of tiles that scrolls sideways; compact ones where `at` is lower than such a tile is.
Answer tile_row(const View& view, ui::Frame& frame, std::string_view name, ui::Rect at,
                float tile_width, std::span<const std::uint32_t> cards);

}  // namespace ocop::screens
