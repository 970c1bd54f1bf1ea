// Text cut into lines for a receipt: at spaces, and within a word only where it alone is wider than
// the paper. Thread rule: that of the font. Units: dots. Text: UTF-8 in any form; what is broken
// becomes U+FFFD. Errors: none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/kiosk/device/mono_font.h"

namespace ocop::device {

/// How a text is set.
struct Type {
  MonoFont* font = nullptr;
  int em = 0;
};

/// From the top of a line: room for a capital with two marks (Ẫ). A matter of the size alone, so
/// that another version of a font moves nothing down.
constexpr int baseline(int em) {
  return em * 11 / 10;
}
/// With room below for a letter with a mark under it (ự).
constexpr int line_height(int em) {
  return baseline(em) + (em + 3) / 4;
}

/// Composed, control characters as spaces; cut where it is longer than any receipt needs.
std::u32string printable(std::string_view text);
float width_of(const Type& type, std::u32string_view text);
/// At least one line. A space at the beginning stays as an indent; no-break spaces never break.
std::vector<std::u32string> lines_of(const Type& type, std::u32string_view text, float width);

}  // namespace ocop::device
