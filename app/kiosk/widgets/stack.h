// Pieces below each other, measured once: each has its height when it is added, and all are drawn
// once the caller knows where, so that a stack can be centred or its surface drawn first.
// Thread rule: that of the Frame, which must outlive it. Units: the screen's.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

class Stack {
 public:
  Stack(ui::Frame& frame, float width) : frame_(frame), width_(width) {}

  /// `gap`: the space below it, before a next piece. `draw` is given the piece's rectangle.
  void add(float height, float gap, std::function<void(ui::Rect)> draw);
  /// Words, wrapped to the width; an empty text takes no room.
  void text(std::string words, ui::TextStyle style, ui::Color color, float gap);
  void space(float height) { next_ += height; }

  /// Without the space below the last piece.
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
