// A screen's interface to one frame: drawing, and what the finger did. A screen draws everything
// again in each frame; nothing drawn is kept. Hides Dear ImGui, fonts and devices.
//
// Thread rule: only on the thread that drives the Stage. Lifetime: from Stage::begin to Stage::end.
// Units: design pixels (geometry.h). Names: each control, scroll area and animation has a name that
// is unique on the screen and the same in every frame; tests find controls by it.
// Not here: product terms, files, decoding of pictures (see pictures.h).
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "app/kiosk/ui/geometry.h"
#include "app/kiosk/ui/slides.h"
#include "app/kiosk/ui/theme.h"

namespace ocop::ui {

class Stage;
struct Texture;

enum class Align { left, center, right };
enum class Fit { cover, contain };
enum class Corners { all, top, left };  ///< which ones a radius rounds
enum class Axis { vertical, horizontal };

struct TextOptions {
  Align align = Align::left;
  bool middle = false;   ///< centred between top and bottom of the box
  int max_lines = 0;     ///< 0: no limit
  bool shorten = false;  ///< may end in "…" if it does not fit; otherwise that is a fault
  bool tabular = false;  ///< all digits equally wide: prices, tables
  /// Money or a quantity: one tabular line, shrunk rather than truncated, because a truncated
  /// figure is a different figure. It is a fault if even the smallest size does not fit.
  bool figure = false;
};

inline constexpr float kNoWrap = 1e6F;  ///< wider than any text

/// How a part of a picture stands above the rest.
struct Lift {
  float scale = 1;  ///< about its middle
  float rise = 0;   ///< upwards; its shadow falls as far down
  Color rim, shadow;
};

/// What the finger does with a control, in this frame.
struct Press {
  bool held = false;    ///< the finger is down on it: draw it pressed
  bool tapped = false;  ///< released on it without dragging: act
};

/// The state of a picture enlarged by pinch or double tap.
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
  Rect area() const;      ///< the whole canvas; origin 0,0
  bool portrait() const;  ///< higher than wide
  const Palette& colors() const;
  float text_scale() const;  ///< 1, or more with large text; layouts grow with it
  double seconds() const;    ///< since the stage was created; only for motion
  bool reduce_motion() const;

  // -- drawing; later is above earlier
  void fill(Rect rect, Color color, float radius = 0);
  void outline(Rect rect, Color color, float thickness, float radius = 0);
  void shadow(Rect rect, float radius = radius::card);  ///< the soft shadow below a card
  void gradient(Rect rect, Color top, Color bottom);
  void line(Vec from, Vec to, Color color, float thickness = stroke::hair);
  void circle(Vec center, float radius, Color color);
  /// Part of a ring, clockwise; angles in radians from 3 o'clock.
  void arc(Vec center, float radius, float from, float to, Color color, float thickness);
  void polygon(std::span<const Vec> convex, Color color);
  /// The eight-pointed star anise. `turn` in radians; `fill` from 0 to 1, for partly gold stars.
  void anise(Vec center, float radius, Color color, float turn = 0);
  /// One of assets/icons by its name, tinted. An unknown name is a fault that the audit reports.
  void icon(std::string_view name, Rect box, Color color);
  /// Draws wrapped text into the box and returns its size. Text that does not fit is a fault for
  /// the audit unless `shorten` is set.
  Vec text(Rect box, std::string_view text, TextStyle style, Color color, TextOptions options = {});
  /// Size of the same text wrapped to `width`. Pure; costs about as much as drawing it.
  Vec measure(std::string_view text, TextStyle style, float width = kNoWrap,
              int max_lines = 0) const;
  /// Width of the same text on one line.
  float line_width(std::string_view text, TextStyle style) const;
  float line_height(TextStyle style) const;
  /// Draws a picture by its key (pictures.h), or a placeholder until it is decoded. Returns whether
  /// it is available. `fade` 1: drawn fully.
  bool picture(Rect box, std::string_view key, Fit fit = Fit::cover, float radius = 0,
               Zoom zoom = {}, Corners corners = Corners::all);
  /// Draws a part of a picture over it once more, lifted. `box`: of the whole picture, in its
  /// shape. `outline`: clockwise, as fractions of the picture; may be concave.
  void cutout(Rect box, std::string_view key, std::span<const Vec> outline, Lift lift);
  /// Returns the height of a picture drawn that wide, whole; 0 until it is available.
  float picture_height(std::string_view key, float width) const;
  /// A picture behind everything, which covers the box. Draws nothing until there is at least a
  /// rough version of it.
  void backdrop(Rect box, std::string_view key);
  /// Fetches a backdrop ahead. Returns whether it can be shown as it is meant to be.
  bool backdrop_ready(Rect box, std::string_view key) const;
  /// A QR code: `modules` × `modules` cells, row by row, 1 = dark. Black on white whatever the
  /// theme, quiet zone of 4 modules inside the box, each module a whole number of screen pixels,
  /// centred in the box. (ISO/IEC 18004)
  void qr(Rect box, std::span<const unsigned char> cells, int modules);

  // -- touch
  /// Declares a target, and returns what the finger does with it. The last one declared is on top.
  Press control(std::string_view name, Rect rect);
  /// Returns where a box of that size stands near the last tap: within reach of the eye that looks
  /// at the finger, and over as few of the targets as can be. Stays there for the same `occasion`.
  /// Without a tap it is at the top, below `top`.
  Rect beside_touch(std::uint64_t occasion, Vec size, float top);
  /// Blocks touches to earlier targets through this rectangle (overlays).
  void block(Rect rect);
  /// Clips to `view` and returns the rectangle of the whole content at its scroll position. Between
  /// begin and end, draw relative to it. `length`: of the content along the axis.
  Rect begin_scroll(std::string_view name, Rect view, float length, Axis axis = Axis::vertical);
  /// Where the content goes on beyond the view, it fades into `ground`; the default is paper.
  void end_scroll();
  void end_scroll(Color ground);
  float scroll_offset(std::string_view name) const;
  /// Scrolls until that part of the content is in sight, counted from its start.
  void bring_into_sight(std::string_view name, float from, float length);
  /// Returns whether the value differs from the last frame's that asked. The first time it does
  /// not.
  bool changed(std::string_view name, std::uint64_t value);
  /// Resets every scroll area to its start and every animation to its first value, for a new
  /// visitor.
  void forget();
  /// Returns the part of the canvas visible through the current clips; draw only what intersects
  /// it.
  Rect visible() const;
  /// Declares a box in which two fingers, or a double tap, enlarge what is drawn with the returned
  /// zoom.
  Zoom zoomable(std::string_view name, Rect box);

  // -- groups
  /// Everything drawn until end_group is scaled about `center` and faded. Not for touch.
  void begin_group(Vec center, float scale, float alpha);
  void end_group();
  /// A group that grows from the tapped point, once, when `page` differs from the last frame's.
  /// With `grow` false it appears at once.
  void begin_page(std::string_view page, bool grow);

  // -- motion: while something moves, frames are requested automatically
  /// Animates from the last value to `target` within `seconds`, slowing down at the end. The first
  /// call starts at `first`.
  float glide(std::string_view name, float target, float seconds = 0.2F, float first = 0);
  /// Shows `count` slides in turn, each for its time and until the next one is `ready`, which is
  /// asked in every frame. With reduced motion they do not fade.
  Slides slides(std::string_view name, int count, SlideTimes times,
                const std::function<bool(int)>& ready);
  /// Requests frames for that long from now, for motion driven by seconds().
  void keep_moving(double seconds);
  /// Requests one frame that long from now: slow motion needs fewer than the screen can show.
  void again_in(double seconds);

 private:
  Texture backdrop_texture(const Rect& box, std::string_view key) const;
  float tabular_width(std::string_view text, TextStyle style) const;

  Stage& stage_;
};

}  // namespace ocop::ui
