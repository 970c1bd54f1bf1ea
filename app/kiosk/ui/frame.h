// One frame as a screen sees it: what to draw with and what the finger did. A screen calls it from
// top to bottom each time; nothing drawn is kept. It hides Dear ImGui, fonts and devices.
//
// Thread rule: only on the thread that drives the Stage. Lifetime: from Stage::begin to Stage::end.
// Units: design pixels (geometry.h). Names: each control, scroll area and animation has a name that
// is unique on the screen and the same in every frame; tests find controls by it.
// Not here: words of the product, files, the decoding of pictures (see pictures.h).
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/kiosk/ui/geometry.h"
#include "app/kiosk/ui/theme.h"

namespace ocop::ui {

class Stage;

enum class Align { left, center, right };
enum class Fit { cover, contain };
enum class Corners { all, top, left };  ///< which ones a radius rounds
enum class Axis { vertical, horizontal };

struct TextOptions {
  Align align = Align::left;
  bool middle = false;   ///< centred between top and bottom of the box
  int max_lines = 0;     ///< 0: as many as it takes
  bool shorten = false;  ///< may end in "…" where it does not fit; without it, that is a fault
  bool tabular = false;  ///< all digits equally wide: prices, tables
  /// Money, a quantity: one line, tabular, and smaller rather than cut, for a figure that is cut
  /// short is another figure. Where even the smallest does not fit, that is a fault.
  bool figure = false;
};

/// What the finger does with a control, in this frame.
struct Press {
  bool held = false;    ///< down on it now: draw it pressed
  bool tapped = false;  ///< released on it without having been dragged: act
};

/// A picture that a pinch or a double tap has enlarged.
struct Zoom {
  float scale = 1;  ///< 1: fits the box
  Vec shift;        ///< of the picture's centre from the box's centre
};

class Frame {
 public:
  explicit Frame(Stage& stage) : stage_(stage) {}
  Frame(const Frame&) = delete;
  Frame& operator=(const Frame&) = delete;

  // -- the canvas
  Rect area() const;      ///< all of it; origin 0,0
  bool portrait() const;  ///< higher than wide
  const Palette& colors() const;
  float text_scale() const;  ///< 1, or more where large text is chosen: layouts grow with it
  double seconds() const;    ///< since the stage was made; only for motion
  bool reduce_motion() const;

  // -- drawing; later is above earlier
  void fill(Rect rect, Color color, float radius = 0);
  void outline(Rect rect, Color color, float thickness, float radius = 0);
  void shadow(Rect rect, float radius = space::radius);  ///< the one soft level, below a card
  void gradient(Rect rect, Color top, Color bottom);
  void line(Vec from, Vec to, Color color, float thickness = 2);
  void circle(Vec center, float radius, Color color);
  /// Part of a ring, clockwise; angles in radians from 3 o'clock.
  void arc(Vec center, float radius, float from, float to, Color color, float thickness);
  void polygon(std::span<const Vec> convex, Color color);
  /// The eight-pointed star of the star anise. `turn` in radians; `fill` 0 to 1 for one half gold.
  void anise(Vec center, float radius, Color color, float turn = 0);
  /// One of assets/icons by its name, tinted. An unknown name is a fault that the audit reports.
  void icon(std::string_view name, Rect box, Color color);
  /// Draws wrapped text into the box and returns what it took. Text that does not fit is a fault
  /// for the audit unless `shorten` is set.
  Vec text(Rect box, std::string_view text, TextStyle style, Color color, TextOptions options = {});
  /// Size of the same text wrapped to `width`. Pure; costs about as much as drawing it.
  Vec measure(std::string_view text, TextStyle style, float width = 1e6F, int max_lines = 0) const;
  float line_height(TextStyle style) const;
  /// A picture by its key (pictures.h); until it is decoded, a calm placeholder. True: it is there.
  /// `fade` 1: drawn fully.
  bool picture(Rect box, std::string_view key, Fit fit = Fit::cover, float radius = 0,
               Zoom zoom = {}, Corners corners = Corners::all);
  /// A QR code: `modules` × `modules` cells, row by row, 1 = dark. Black on white whatever the
  /// theme, quiet zone of 4 modules inside the box, each module a whole number of screen pixels,
  /// centred in the box. (ISO/IEC 18004)
  void qr(Rect box, std::span<const unsigned char> cells, int modules);

  // -- touch
  /// Declares a target, and tells what the finger does with it. The last declared is on top.
  Press control(std::string_view name, Rect rect);
  /// Tells that what was declared before cannot be touched through this rectangle (overlays).
  void block(Rect rect);
  /// Clips to `view` and returns the rectangle of the whole content, moved as the finger scrolled
  /// it. Between begin and end, draw relative to it. `length`: of the content along the axis.
  Rect begin_scroll(std::string_view name, Rect view, float length, Axis axis = Axis::vertical);
  void end_scroll();
  float scroll_offset(std::string_view name) const;
  /// Every scroll area back to its start, every animation to its first value: for a new visitor.
  void forget();
  /// The part of the canvas that is visible through the present clips: draw only what meets it.
  Rect visible() const;
  /// Declares a box in which two fingers, or a double tap, enlarge what is drawn with the answer.
  Zoom zoomable(std::string_view name, Rect box);

  // -- groups
  /// Everything drawn until end_group is scaled about `center` and faded. Not for touch.
  void begin_group(Vec center, float scale, float alpha);
  void end_group();
  /// A group that grows out of where the finger tapped, once, when `page` is not what it was in the
  /// last frame. `grow` false: it is there at once.
  void begin_page(std::string_view page, bool grow);

  // -- motion: while something moves, the next frame is asked for by itself
  /// Goes from its last value to `target` within `seconds`, slowing down at the end. The first call
  /// starts at `first`.
  float glide(std::string_view name, float target, float seconds = 0.2F, float first = 0);
  /// Asks for frames until that long from now: for what moves by seconds().
  void keep_moving(double seconds);

 private:
  float tabular_width(std::string_view text, TextStyle style) const;

  Stage& stage_;
};

}  // namespace ocop::ui
