// Pieces stacked vertically and measured once: each has its height when added, and all are drawn
// when the caller knows where, so that a stack can be centred or its background drawn first. Thread
// rule: that of the Frame, which must outlive it. Units: design pixels.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

class Stack {
 public:
  Stack(ui::Frame& frame, float width) : frame_(frame), width_(width) {}

  /// `gap`: the space below it, before the next piece. `draw` receives the piece's rectangle.
  void add(float height, float gap, std::function<void(ui::Rect)> draw);
  /// Adds text wrapped to the width; an empty text takes no room.
  void text(std::string words, ui::TextStyle style, ui::Color color, float gap);
  void space(float height) { next_ += height; }

  /// Returns the height, without the gap below the last piece.
  float height() const { return height_; }
  float width() const { return width_; }
  /// `at`: the upper left corner.
  void draw(ui::Vec at) const;

 private:
  struct Piece {
    float y, height;
    std::function<void(ui::Rect)> draw;
  };

  ui::Frame& frame_;
  float width_;
  float height_ = 0;
  float next_ = 0;  // where the next piece begins
  std::vector<Piece> pieces_;
};

}  // namespace ocop::widgets
