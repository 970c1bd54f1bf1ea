// Points and rectangles of the canvas. Thread rule: plain values.
// Units: design pixels. The canvas' shorter side is always 1080 of them, whatever the screen.
#pragma once

#include <algorithm>

namespace ocop::ui {

struct Vec {
  float x = 0, y = 0;
  bool operator==(const Vec&) const = default;
};
inline Vec operator+(Vec a, Vec b) {
  return {a.x + b.x, a.y + b.y};
}
inline Vec operator-(Vec a, Vec b) {
  return {a.x - b.x, a.y - b.y};
}
inline Vec operator*(Vec a, float k) {
  return {a.x * k, a.y * k};
}

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;

  /// Returns the rectangle of that size with that centre.
  static Rect about(Vec center, float w, float h) {
    return {center.x - w / 2, center.y - h / 2, w, h};
  }
  static Rect square(Vec center, float side) { return about(center, side, side); }

  float right() const { return x + w; }
  float bottom() const { return y + h; }
  Vec center() const { return {x + w / 2, y + h / 2}; }
  bool empty() const { return w <= 0 || h <= 0; }
  bool contains(Vec p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  bool operator==(const Rect&) const = default;

  Rect inset(float by) const { return inset(by, by); }
  Rect inset(float dx, float dy) const { return {x + dx, y + dy, w - 2 * dx, h - 2 * dy}; }
  /// Returns the strip of that height halfway between top and bottom.
  Rect middle(float height) const { return {x, center().y - height / 2, w, height}; }
  /// Returns the square at the left, `in` from the edge, halfway between top and bottom.
  Rect left_square(float side, float in = 0) const {
    return {x + in, center().y - side / 2, side, side};
  }
  Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
  Rect intersect(const Rect& o) const {
    const float left = std::max(x, o.x), top = std::max(y, o.y);
    return {left, top, std::min(right(), o.right()) - left, std::min(bottom(), o.bottom()) - top};
  }

  // For layouts: each removes a strip from this rectangle, with a gap after it, and returns the
  // strip.
  Rect cut_top(float size, float gap = 0) {
    const Rect strip{x, y, w, size};
    y += size + gap, h -= size + gap;
    return strip;
  }
  Rect cut_bottom(float size, float gap = 0) {
    h -= size + gap;
    return {x, bottom() + gap, w, size};
  }
  Rect cut_left(float size, float gap = 0) {
    const Rect strip{x, y, size, h};
    x += size + gap, w -= size + gap;
    return strip;
  }
  Rect cut_right(float size, float gap = 0) {
    w -= size + gap;
    return {right() + gap, y, size, h};
  }
};

/// Returns the width of each of `count` columns that are `gap` apart.
inline float column_width(float width, int count, float gap) {
  return (width - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
}

}  // namespace ocop::ui
