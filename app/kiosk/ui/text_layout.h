// Breaks a text into lines by the rules of Vietnamese, English and Chinese: at spaces, between
// Chinese characters, and inside a word only as a last resort. Thread rule: pure. Units: those of
// the advances.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace ocop::ui {

/// Replaces the rest of a shortened text: "…".
inline constexpr char32_t kEllipsis = 0x2026;

/// Provides the advance of a character.
class Advances {
 public:
  virtual ~Advances() = default;
  virtual float of(char32_t c) const = 0;
};

struct TextLine {
  std::size_t begin = 0,
              end = 0;    ///< characters [begin, end) of the text, without trailing spaces
  float width = 0;        ///< including the ellipsis
  bool ellipsis = false;  ///< "…" follows
};

struct TextLayout {
  std::vector<TextLine> lines;
  float width = 0;        ///< of the widest line
  bool complete = true;   ///< all characters are in the lines
  bool word_cut = false;  ///< a word was wider than the box and was broken
};

/// Returns lines of at most `width`. `max_lines` 0: no limit. If there are too many lines, the last
/// one ends in "…" with `shorten`; without it the rest is dropped and `complete` is false.
TextLayout lay_out(const Advances& advances, std::u32string_view text, float width, int max_lines,
                   bool shorten);

/// Returns whether a line may end before text[at]. Pre-condition: 0 < at < text.size().
bool may_break_before(std::u32string_view text, std::size_t at);

}  // namespace ocop::ui
