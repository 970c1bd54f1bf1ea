// A wide banner that answers one question at a glance, with an icon, a headline and a sentence,
// never by colour alone. Thread rule: frame thread. Units: design pixels.
#pragma once

#include <string>
#include <string_view>

#include "app/kiosk/ui/frame.h"

namespace ocop::screens {

enum class SignKind {
  good,   ///< on forest
  plain,  ///< on a card: nothing is wrong
  care,   ///< on a card, with a persimmon icon: ask staff
  bad     ///< on red: do not buy, eat or sell
};

struct Sign {
  SignKind kind = SignKind::plain;
  std::string_view icon{};
  std::string title{};
  std::string words{};  ///< paragraphs end in "\n"
};

float sign_height(const ui::Frame& frame, float width, const Sign& sign);
/// Pre-condition: the box is sign_height() high.
void draw_sign(ui::Frame& frame, ui::Rect box, const Sign& sign);

}  // namespace ocop::screens
