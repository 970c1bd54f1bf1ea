#include "app/kiosk/widgets/keyboard.h"

#include <algorithm>
#include <array>

#include "app/kiosk/widgets/press_group.h"

namespace ocop::widgets {
namespace {

constexpr float kKeyHeight = 84;
constexpr float kKeyGap = ui::space::gap;
constexpr float kKeyPadding = 20;
constexpr float kBetweenParts = 36;   // letters and digits, in landscape
constexpr float kAroundIcon = 0.28F;  // above and below, of the key's height
constexpr float kShift = 1.5F;        // keys: how far the third row is moved in
constexpr int kLetterColumns = 10;
constexpr int kDigitColumns = 3;  // beside the letters, in landscape
constexpr std::array<std::string_view, 3> kRows{"qwertyuiop", "asdfghjkl", "zxcvbnm"};

class Keys {
 public:
  Keys(ui::Frame& frame, const KeyboardLabels& labels) : frame_(frame), labels_(labels) {}

  std::optional<std::string> answer;

  void letter(ui::Rect rect, char c) {
    const std::string text(1, c);
    key(rect, "key:" + text, text, text, frame_.colors().surface);
  }

  // Draws letter keys of one width, centred in the strip.
  void row(ui::Rect strip, std::string_view letters, float width) {
    const float all = static_cast<float>(letters.size()) * (width + kKeyGap) - kKeyGap;
    strip.cut_left((strip.w - all) / 2);
    for (const char c : letters) letter(strip.cut_left(width, kKeyGap), c);
  }

  // Draws clear, space and (optionally) done.
  void bottom(ui::Rect strip, float width) {
    const ui::Palette& colors = frame_.colors();
    const float wide = 2 * width + kKeyGap;
    key(strip.cut_left(wide, kKeyGap), "key:clear", labels_.clear, "clear", colors.sunken);
    if (!labels_.done.empty()) {
      key(strip.cut_right(wide, kKeyGap), "key:done", labels_.done, "\n", colors.accent);
    }
    key(strip, "key:space", labels_.space, " ", colors.surface);
  }

  void erase(ui::Rect rect) { key(rect, "key:erase", {}, "\b", frame_.colors().sunken); }

 private:
  void key(ui::Rect rect, const std::string& name, std::string_view label, std::string_view gives,
           ui::Color face) {
    PressGroup group(frame_, name, rect);
    const ui::Palette& colors = frame_.colors();
    frame_.fill(rect, group.held() ? colors.chosen : face, ui::radius::row);
    if (face == colors.surface && !group.held())
      frame_.outline(rect, colors.line, ui::stroke::hair, ui::radius::row);
    const ui::Color ink = group.held()            ? colors.on_chosen
                          : face == colors.accent ? colors.on_accent
                                                  : colors.ink;
    if (label.empty()) {
      frame_.icon(labels_.erase_icon, rect.inset(0, rect.h * kAroundIcon), ink);
    } else {
      const bool sign = label.size() == 1;
      frame_.text(rect, label, sign ? ui::TextStyle::subtitle : ui::TextStyle::strong, ink,
                  {.align = ui::Align::center, .middle = true, .max_lines = 1});
    }
    if (group.tapped()) answer = std::string(gives);
  }

  ui::Frame& frame_;
  const KeyboardLabels& labels_;
};

void letters_part(Keys& keys, ui::Rect part, bool erase_here) {
  const float width = ui::column_width(part.w, kLetterColumns, kKeyGap);
  const float shift = kShift * (width + kKeyGap);
  keys.row(part.cut_top(kKeyHeight, kKeyGap), kRows[0], width);
  keys.row(part.cut_top(kKeyHeight, kKeyGap), kRows[1], width);
  ui::Rect third = part.cut_top(kKeyHeight, kKeyGap);
  if (erase_here) keys.erase(third.cut_right(shift - kKeyGap, kKeyGap));
  ui::Rect letters = third;
  letters.cut_left(shift);
  if (!erase_here) letters.cut_right(shift);
  keys.row(letters, kRows[2], width);
  keys.bottom(part.cut_top(kKeyHeight), width);
}

}  // namespace

float keyboard_height(const ui::Frame& frame) {
  const float rows = frame.portrait() ? 5 : 4;
  return rows * kKeyHeight + (rows - 1) * kKeyGap + 2 * kKeyPadding;
}

std::optional<std::string> keyboard(ui::Frame& frame, ui::Rect rect, const KeyboardLabels& labels) {
  ui::Rect board = rect.cut_bottom(keyboard_height(frame));
  frame.block(board);
  frame.fill(board, frame.colors().paper);
  frame.line({board.x, board.y}, {board.right(), board.y}, frame.colors().line);
  Keys keys(frame, labels);
  board = board.inset(kKeyPadding);
  if (frame.portrait()) {
    const float width = ui::column_width(board.w, kLetterColumns, kKeyGap);
    keys.row(board.cut_top(kKeyHeight, kKeyGap), "1234567890", width);
    letters_part(keys, board, true);
    return keys.answer;
  }
  // One gap between two columns is kBetweenParts wide.
  const float width =
      ui::column_width(board.w - kBetweenParts + kKeyGap, kLetterColumns + kDigitColumns, kKeyGap);
  ui::Rect digits = board.cut_right(static_cast<float>(kDigitColumns) * (width + kKeyGap) - kKeyGap,
                                    kBetweenParts);
  letters_part(keys, board, false);
  for (const std::string_view row : {"123", "456", "789"}) {
    keys.row(digits.cut_top(kKeyHeight, kKeyGap), row, width);
  }
  ui::Rect last = digits.cut_top(kKeyHeight);
  keys.letter(last.cut_left(width, kKeyGap), '0');
  keys.erase(last);
  return keys.answer;
}

}  // namespace ocop::widgets
