// Cuts a text into lines, as a typesetter of Vietnamese, English and Chinese would: at spaces,
// between Chinese characters, and inside a word only when nothing else is left.
// Thread rule: pure. Units: those of the advances.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace ocop::ui {

/// What stands for the rest of a text that was shortened: "…".
inline constexpr char32_t kEllipsis = 0x2026;

/// How far the pen moves for a character.
class Advances {
 public:
  virtual ~Advances() = default;
  virtual float of(char32_t c) const = 0;
};

struct TextLine {
  std::size_t begin = 0,
              end = 0;    ///< characters [begin, end) of the text, without spaces at the end
  float width = 0;        ///< the ellipsis included
  bool ellipsis = false;  ///< "…" follows
};

struct TextLayout {
  std::vector<TextLine> lines;
  float width = 0;        ///< of the widest line
  bool complete = true;   ///< all characters are in the lines
  bool word_cut = false;  ///< a word was wider than the box and was broken inside
};

/// Lines of at most `width`. `max_lines` 0: as many as it takes. Where lines are left over, the
/// last one ends in "…" if `shorten`; without it the rest is dropped and `complete` is false.
TextLayout lay_out(const Advances& advances, std::u32string_view text, float width, int max_lines,
                   bool shorten);

/// Whether a line may end before text[at]. Pre-condition: 0 < at < text.size().
bool may_break_before(std::u32string_view text, std::size_t at);

}  // namespace ocop::ui
