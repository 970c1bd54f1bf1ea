#include "app/kiosk/widgets/section_title.h"

namespace ocop::widgets {
namespace {

constexpr float kMark = 15;
constexpr float kTitleGap = 16;

}  // namespace

float section_title_height(const ui::Frame& frame) {
  return frame.line_height(ui::TextStyle::title);
}

float section_title(ui::Frame& frame, ui::Rect box, std::string_view text) {
  const float height = section_title_height(frame);
  ui::Rect line = box.cut_top(height);
  frame.anise({line.x + kMark, line.center().y}, kMark, frame.colors().accent);
  line.cut_left(2 * kMark, kTitleGap);
  frame.text(line, text, ui::TextStyle::title, frame.colors().ink,
             {.middle = true, .max_lines = 1, .shorten = true});
  return height;
}

}  // namespace ocop::widgets
