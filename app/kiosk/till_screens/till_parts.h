// Parts shared by several staff screens. Thread rule: frame thread. Units: design pixels.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/kiosk/till_screens/till_pages.h"

namespace ocop::till_screens {

std::string words_of(const screens::View& view, const till::Message& message);
std::string money(const screens::View& view, Money amount);
/// "3", or "1,25 kg" if weighed.
std::string quantity(const screens::View& view, std::int64_t quantity, bool weighed);
/// Returns the name of a person by staff.id, or the id if they are no longer listed.
std::string staff_name(const screens::View& view, std::string_view id);
std::string tender_words(const screens::View& view, TenderKind kind);
/// Returns the product's name in the interface language, or `recorded` (or the id) if the catalogue
/// no longer has the product.
std::string product_words(const screens::View& view, std::string_view id,
                          std::string_view recorded = {});

/// Returns what a manager's PIN would allow now, and how much; empty if none is asked for.
std::string request_words(const screens::View& view);

/// Returns whether the sellable stock is low or gone.
bool runs_out(const screens::View& view, std::string_view product);

/// Draws text at the left and a figure at the right of one line. Returns its height.
float pair(ui::Frame& frame, ui::Rect at, std::string_view left, std::string_view right,
           ui::TextStyle style, ui::Color color);
/// A labelled value; `hint` is shown while it is empty. Returns true if tapped.
bool field(ui::Frame& frame, std::string_view name, ui::Rect rect, std::string_view label,
           std::string_view value, std::string_view hint = {});
inline constexpr float kField = 92;
inline constexpr float kComplete = 92;  ///< height of the button that completes a page
inline constexpr float kSaleKey = 108;  ///< height of the buttons used at each sale
inline constexpr float kAside = 680;    ///< width of the cart, and of panels in its place
inline constexpr float kSpinner = 48;   ///< radius of a spinner in a panel
/// Padding of a row: at its sides, and above and below.
inline constexpr float kRowSide = 20, kRowEdge = 14;
inline constexpr float kChosen = 0.14F;          ///< opacity of the indigo behind a chosen row
inline constexpr std::int64_t kStepGrams = 100;  ///< change per touch of goods sold by weight
/// Cuts a side panel off `content` and returns it: at the right, `wide` wide, or on a tall screen
/// at the bottom, `low` high.
ui::Rect cut_aside(const ui::Frame& frame, ui::Rect& content, float low, float wide);
/// Returns the width of a figure on one line, with digits of equal width.
float figure_width(const ui::Frame& frame, std::string_view figure, ui::TextStyle style);
/// Returns the typed digits of a day with slashes: "23/11/2026".
std::string day_words(std::string typed);
/// Draws a titled surface and returns the free area in it.
ui::Rect titled_panel(ui::Frame& frame, ui::Rect rect, std::string_view title);
/// Draws a horizontally scrolling row of chips, of which `chosen` is marked (-1: none). Returns the
/// index of the tapped one.
std::optional<std::size_t> chips(ui::Frame& frame, std::string_view name, ui::Rect row,
                                 std::span<const std::string> words, int chosen);
/// The same in as many rows as they need, cut off the top of `box`: none is cut at its side.
std::optional<std::size_t> wrapped_chips(ui::Frame& frame, std::string_view name, ui::Rect& box,
                                         std::span<const std::string> words, int chosen);
/// Returns the view of a scroll area whose surfaces are as wide as `box`, so that their shadows are
/// not cut.
ui::Rect with_shadows(const ui::Rect& box);
/// A scrolling list of rows of equal height. Calls `draw(number, rect)` for visible rows only, so
/// that the cost does not depend on their number.
void rows(ui::Frame& frame, std::string_view name, ui::Rect box, float height, std::size_t count,
          const std::function<void(std::size_t, ui::Rect)>& draw);
/// Draws a sale's receipt as wide as its paper; a long one scrolls.
void receipt_paper(ui::Frame& frame, ui::Rect box, const std::string& number);
/// Draws an icon and a sentence in the middle of an empty page.
void empty_words(ui::Frame& frame, ui::Rect box, std::string_view icon, std::string_view words);

}  // namespace ocop::till_screens
