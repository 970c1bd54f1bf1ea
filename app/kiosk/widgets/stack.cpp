#include "app/kiosk/widgets/stack.h"

#include <utility>

namespace ocop::widgets {

void Stack::add(float height, float gap, std::function<void(ui::Rect)> draw) {
  pieces_.push_back({next_, height, std::move(draw)});
  height_ = next_ + height;
  next_ = height_ + gap;
}

void Stack::text(std::string words, ui::TextStyle style, ui::Color color, float gap) {
  if (words.empty()) return;
  const float height = frame_.measure(words, style, width_).y;
  add(height, gap, [&frame = frame_, words = std::move(words), style, color](ui::Rect box) {
    frame.text(box, words, style, color);
  });
}

void Stack::draw(ui::Vec at) const {
  for (const Piece& piece : pieces_) piece.draw({at.x, at.y + piece.y, width_, piece.height});
}

}  // namespace ocop::widgets
