#include "app/kiosk/device/receipt_lines.h"

#include "app/base/text/text_keys.h"

namespace ocop::device {

namespace {

constexpr std::size_t kLongestText = 8192;  // bytes; a note or name has at most 200

/// Returns how many characters of the text fit; at least one, unless the text is empty.
std::size_t fitting(const Type& type, std::u32string_view text, float width) {
  float used = 0;
  std::size_t count = 0;
  while (count < text.size()) {
    used += type.font->advance(text[count], type.em);
    if (used > width && count > 0) break;
    ++count;
  }
  return count;
}

}  // namespace

std::u32string printable(std::string_view text) {
  return text::printable(text.substr(0, kLongestText));
}

float width_of(const Type& type, std::u32string_view text) {
  float width = 0;
  for (const char32_t c : text) width += type.font->advance(c, type.em);
  return width;
}

std::vector<std::u32string> lines_of(const Type& type, std::u32string_view text, float width) {
  std::vector<std::u32string> lines;
  while (true) {
    std::size_t count = fitting(type, text, width);
    if (count < text.size() && text[count] != U' ') {
      // Go back to the last space, unless it is at the beginning of the line.
      const std::size_t space = text.rfind(U' ', count);
      const std::size_t first = text.find_first_not_of(U' ');
      if (space != text.npos && space > first) count = space;
    }
    std::u32string_view line = text.substr(0, count);
    while (line.ends_with(U' ')) line.remove_suffix(1);
    lines.emplace_back(line);
    text.remove_prefix(count);
    while (text.starts_with(U' ')) text.remove_prefix(1);
    if (text.empty()) return lines;
  }
}

}  // namespace ocop::device
