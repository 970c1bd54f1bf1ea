// What several staff screens show in the same way. Thread rule: frame thread. Units: design pixels.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "app/kiosk/till_screens/till_pages.h"

namespace ocop::till_screens {

std::string words_of(const screens::View& view, const till::Message& message);
std::string money(const screens::View& view, Money amount);
/// "3", or "1,25 kg" where weighed.
std::string quantity(const screens::View& view, std::int64_t quantity, bool weighed);
/// Name of a person by staff.id; the id where they are no longer on the list.
std::string staff_name(const screens::View& view, std::string_view id);
std::string tender_words(const screens::View& view, TenderKind kind);
/// The product's name in the interface's language; where the catalogue lost it, `recorded` (or the
/// id).
std::string product_words(const screens::View& view, std::string_view id,
                          std::string_view recorded = {});

/// What can still be sold of it is little, or nothing.
bool runs_out(const screens::View& view, std::string_view product);

/// Words at the left, a figure at the right, in one line. Its height.
float pair(ui::Frame& frame, ui::Rect at, std::string_view left, std::string_view right,
           ui::TextStyle style, ui::Color color);
/// A labelled value that opens a pad when tapped; `hint` stands there while it is empty.
bool field(ui::Frame& frame, std::string_view name, ui::Rect rect, std::string_view label,
           std::string_view value, std::string_view hint = {});
inline constexpr float kField = 92;
inline constexpr float kDeed = 92;      ///< height of the button that completes a page
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
/// A surface with a title; what is left of it inside.
ui::Rect titled_panel(ui::Frame& frame, ui::Rect rect, std::string_view title);
/// A choice among words as chips in a row that scrolls sideways. The one that was tapped, or -1.
int chips(ui::Frame& frame, std::string_view name, ui::Rect row, std::span<const std::string> words,
          int chosen);
/// Rows of one height below each other that scroll in `box`: calls `draw(number, rect)` for those
/// in sight, so that a thousand cost what ten do.
void rows(ui::Frame& frame, std::string_view name, ui::Rect box, float height, std::size_t count,
          const std::function<void(std::size_t, ui::Rect)>& draw);
/// There is nothing: an icon and a sentence in the middle.
void empty_words(ui::Frame& frame, ui::Rect box, std::string_view icon, std::string_view words);

}  // namespace ocop::till_screens
