// The visual design in one place: colours, type scale, and the distances and sizes that recur. A
// number that only one widget, page or room uses is named there. Thread rule: plain values. Units:
// design pixels (see geometry.h), colours sRGB.
#pragma once

#include <cstdint>

namespace ocop::ui {

struct Color {
  std::uint32_t rgb = 0;  ///< 0xRRGGBB
  float alpha = 1;
  bool operator==(const Color&) const = default;
  Color with_alpha(float a) const { return {rgb, a}; }
};

enum class Mode { light, dark, high_contrast };

struct Palette {
  Color paper;       ///< the page
  Color surface;     ///< cards on the page
  Color sunken;      ///< fields and placeholders
  Color ink;         ///< text: at least 7:1 on paper and surface
  Color ink_soft;    ///< second text: at least 7:1 on paper and surface
  Color primary;     ///< forest: good, ready; also large type and icons
  Color on_primary;  ///< text on primary
  Color indigo;      ///< brocade: titles and marks of what staff work with
  Color chosen;      ///< brocade ground: the one of several that is chosen
  Color on_chosen;   ///< text on chosen: at least 7:1
  Color header;      ///< ground of the till's header: calm at night too
  Color on_header;   ///< text on header: at least 7:1
  Color accent;      ///< persimmon: actions
  Color on_accent;   ///< text on accent
  Color price;       ///< accent, dark (or light) enough for text
  Color loss;        ///< red, for staff: losses of money
  Color alarm;       ///< red ground: do not buy, eat or sell
  Color on_alarm;    ///< text on alarm: at least 7:1
  Color warning;     ///< amber, dark (or light) enough for text
  Color caution;     ///< amber ground: look here first
  Color on_caution;  ///< text on caution: at least 7:1
  Color star;        ///< honey
  Color line;        ///< hairlines
  Color scrim;       ///< behind an overlay
  Color dimmer;      ///< over a picture of white paper, which would dazzle at night
};

const Palette& palette(Mode mode);

enum class TextStyle {
  caption,   ///< 20 regular: marks under pictures; never alone
  body,      ///< 24 regular
  strong,    ///< 24 semibold
  subtitle,  ///< 30 semibold
  title,     ///< 38 semibold
  headline,  ///< 48 bold
  display,   ///< 64 bold
  figure,    ///< 128 bold: has the letters of money only
};
inline constexpr int kTextStyles = 8;
inline constexpr float kLargeText = 1.25F;  ///< factor on the type scale with large text
/// Returns the size of the style's em, for normal text.
float type_size(TextStyle style);
/// Returns the line height as a multiple of the size, which leaves room for stacked Vietnamese
/// accents.
float line_factor(TextStyle style);

/// Distances, from small to large.
namespace space {
inline constexpr float line = 4;    ///< between the lines of one statement
inline constexpr float tight = 8;   ///< between an element and its label or detail
inline constexpr float gap = 12;    ///< at least this between two targets
inline constexpr float item = 16;   ///< between the items of a row or list
inline constexpr float head = 20;   ///< below a heading
inline constexpr float card = 24;   ///< between cards, and inside them
inline constexpr float panel = 28;  ///< inside a panel with controls
inline constexpr float wide = 32;   ///< inside a card of running text, beside a picture
inline constexpr float part = 40;   ///< between the parts of a page
inline constexpr float page = 48;   ///< margin of a page
}  // namespace space

/// Heights and sides of controls and icons.
namespace size {
inline constexpr float target = 64;         ///< smallest side of a target: 9 mm on 21 to 32 inches
inline constexpr float control = 72;        ///< a target in a bar or a row
inline constexpr float action = 80;         ///< height of a main action
inline constexpr float bar = 96;            ///< height of a bar across a page
inline constexpr float icon = 36;           ///< before words in TextStyle::strong
inline constexpr float icon_subtitle = 44;  ///< before words in TextStyle::subtitle
inline constexpr float icon_button = 40;    ///< on a button, at most
inline constexpr float icon_empty = 72;     ///< above the words of an empty page or tile
inline constexpr float spinner = 64;        ///< radius of the spinner on an empty page
inline constexpr float reading = 1200;      ///< width of running text, at most
}  // namespace size

namespace radius {
inline constexpr float card = 20;
inline constexpr float row = 14;  ///< of rows, fields and small tiles
}  // namespace radius

/// Thicknesses of lines.
namespace stroke {
inline constexpr float hair = 2;
inline constexpr float strong = 3;  ///< around a chosen row or an active field
}  // namespace stroke

}  // namespace ocop::ui
