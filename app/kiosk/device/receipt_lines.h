// Breaks text into lines for a receipt: at spaces, and within a word only if it is wider than the
// paper. Thread rule: that of the font. Units: dots. Text: UTF-8 in any form; invalid bytes become
// U+FFFD. Errors: none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/kiosk/device/mono_font.h"

namespace ocop::device {

/// The style of a text.
struct Type {
  MonoFont* font = nullptr;
  int em = 0;
};

/// Distance from the top of a line, with room for a capital with two marks (Ẫ). It depends only on
/// the size, so that another version of a font does not change the layout.
constexpr int baseline(int em) {
  return em * 11 / 10;
}
/// Leaves room below for a letter with a mark under it (ự).
constexpr int line_height(int em) {
  return baseline(em) + (em + 3) / 4;
}

/// Returns the text composed, with control characters as spaces, truncated if longer than any
/// receipt needs.
std::u32string printable(std::string_view text);
float width_of(const Type& type, std::u32string_view text);
/// Returns at least one line. A leading space stays as an indent; no-break spaces never break.
std::vector<std::u32string> lines_of(const Type& type, std::u32string_view text, float width);

}  // namespace ocop::device
