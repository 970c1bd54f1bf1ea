// One pass from left to right that remembers the last place where a line may end. The rules are a
// small part of Unicode's line breaking algorithm (UAX 14): enough for the kiosk's three languages.
#include "app/kiosk/ui/text_layout.h"

#include <algorithm>

namespace ocop::ui {
namespace {

constexpr std::u32string_view kNotAtStart = U"。，、；：？！）】》」』”’…—·％‰℃〉〕,.;:?!)]}%°₫";
constexpr std::u32string_view kNotAtEnd = U"（【《「『“‘〈〔([{$¥";

bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0x3000 || c == 0x200B;
}

bool is_ideographic(char32_t c) {
  return (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xF900 && c < 0xFB00) ||
         (c >= 0xFE30 && c < 0xFE50) || (c >= 0xFF00 && c < 0xFFF0) ||
         (c >= 0x20000 && c < 0x32000);
}

bool among(std::u32string_view set, char32_t c) {
  return set.find(c) != set.npos;
}

std::size_t without_spaces(std::u32string_view text, std::size_t begin, std::size_t end) {
  while (end > begin && is_space(text[end - 1])) --end;
  return end;
}

class Typesetter {
 public:
  Typesetter(const Advances& advances, std::u32string_view text, float width)
      : advances_(advances), text_(text), width_(width) {}

  float measure(std::size_t begin, std::size_t end) const {
    float sum = 0;
    for (std::size_t i = begin; i < end; ++i) sum += advances_.of(text_[i]);
    return sum;
  }

  // Returns the line that begins at `at`, and moves `at` to the beginning of the next one.
  TextLine next(std::size_t& at, bool& word_cut) const {
    const std::size_t begin = at;
    std::size_t break_at = begin;
    float pen = 0;
    std::size_t i = begin;
    for (; i < text_.size() && text_[i] != U'\n'; ++i) {
      if (i > begin && may_break_before(text_, i)) break_at = i;
      pen += advances_.of(text_[i]);
      if (pen > width_ && !is_space(text_[i])) return broken(begin, break_at, i, at, word_cut);
    }
    at = i < text_.size() ? i + 1 : i;
    return line(begin, i);
  }

  TextLine line(std::size_t begin, std::size_t end) const {
    end = without_spaces(text_, begin, end);
    return {begin, end, measure(begin, end), false};
  }

  // Makes room for "…" at the end of the line.
  void put_ellipsis(TextLine& last) const {
    const float mark = advances_.of(kEllipsis);
    while (last.end > last.begin && last.width + mark > width_) {
      last.width -= advances_.of(text_[--last.end]);
    }
    last.end = without_spaces(text_, last.begin, last.end);
    last.width = measure(last.begin, last.end) + mark;
    last.ellipsis = true;
  }

 private:
  TextLine broken(std::size_t begin, std::size_t break_at, std::size_t over, std::size_t& at,
                  bool& word_cut) const {
    if (break_at ==
        begin) {  // one word fills the line: break inside it, after at least one character
      break_at = std::max(over, begin + 1);
      word_cut = true;
    }
    at = break_at;
    while (at < text_.size() && is_space(text_[at])) ++at;
    return line(begin, break_at);
  }

  const Advances& advances_;
  std::u32string_view text_;
  float width_;
};

}  // namespace

namespace {

bool is_latin(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x24F) ||
         (c >= 0x1E00 && c <= 0x1EFF);
}

}  // namespace

bool may_break_before(std::u32string_view text, std::size_t at) {
  const char32_t before = text[at - 1];
  const char32_t after = text[at];
  if (is_space(after)) return false;  // spaces hang at the end of a line
  if (is_space(before)) return !among(U"₫%", after) || at < 2;
  if (is_latin(before) && is_latin(after))
    return false;  // the usual case, checked first to avoid the searches
  if (among(kNotAtStart, after) || among(kNotAtEnd, before)) return false;
  if (is_ideographic(before) || is_ideographic(after)) return true;
  return before == U'-' && at >= 2 && !is_space(text[at - 2]);
}

TextLayout lay_out(const Advances& advances, std::u32string_view text, float width, int max_lines,
                   bool shorten) {
  TextLayout out;
  const Typesetter setter(advances, text, width);
  for (std::size_t at = 0; at < text.size();) {
    if (max_lines > 0 && static_cast<int>(out.lines.size()) == max_lines) {
      out.complete = false;
      if (shorten) setter.put_ellipsis(out.lines.back());
      break;
    }
    out.lines.push_back(setter.next(at, out.word_cut));
  }
  for (const TextLine& line : out.lines) out.width = std::max(out.width, line.width);
  return out;
}

}  // namespace ocop::ui
