// How folding works: Vietnamese has 67 letters beyond ASCII, listed below, each with its base
// letter; combining marks (U+0300 to U+036F) are dropped, so decomposed text gives the same.
#include <array>
#include <cstdint>
#include <string>

#include "app/kiosk/till/vietqr.h"

namespace ocop::till {

namespace {

struct Letters {
  char plain;
  std::u32string_view built_on_it;
};

constexpr std::array<Letters, 14> kLetters{{{'a', U"àáảãạăằắẳẵặâầấẩẫậ"},
                                            {'A', U"ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ"},
                                            {'e', U"èéẻẽẹêềếểễệ"},
                                            {'E', U"ÈÉẺẼẸÊỀẾỂỄỆ"},
                                            {'i', U"ìíỉĩị"},
                                            {'I', U"ÌÍỈĨỊ"},
                                            {'o', U"òóỏõọôồốổỗộơờớởỡợ"},
                                            {'O', U"ÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ"},
                                            {'u', U"ùúủũụưừứửữự"},
                                            {'U', U"ÙÚỦŨỤƯỪỨỬỮỰ"},
                                            {'y', U"ỳýỷỹỵ"},
                                            {'Y', U"ỲÝỶỸỴ"},
                                            {'d', U"đ"},
                                            {'D', U"Đ"}}};

/// Removes and returns the next code point; U+FFFD for each byte of an invalid sequence.
char32_t take(std::string_view& text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  std::size_t length = 1;
  char32_t point = first;
  if (first >= 0xC2 && first <= 0xDF) {
    length = 2;
    point = first & 0x1F;
  } else if (first >= 0xE0 && first <= 0xEF) {
    length = 3;
    point = first & 0x0F;
  } else if (first >= 0xF0 && first <= 0xF4) {
    length = 4;
    point = first & 0x07;
  } else if (first >= 0x80) {
    text.remove_prefix(1);
    return U'\uFFFD';
  }
  for (std::size_t i = 1; i < length; ++i) {
    if (i >= text.size() || (byte(i) & 0xC0) != 0x80) {
      text.remove_prefix(1);
      return U'\uFFFD';
    }
    point = (point << 6) | (byte(i) & 0x3F);
  }
  text.remove_prefix(length);
  return point;
}

char plain_of(char32_t point) {
  constexpr std::string_view kMarks = ".,-/:()+?'";
  if (point < 0x80) {
    const char c = static_cast<char>(point);
    const bool letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    return letter || kMarks.find(c) != std::string_view::npos ? c : ' ';
  }
  for (const Letters& letters : kLetters)
    if (letters.built_on_it.find(point) != std::u32string_view::npos) return letters.plain;
  return ' ';
}

}  // namespace

std::string ascii_folded(std::string_view text) {
  std::string folded;
  while (!text.empty()) {
    const char32_t point = take(text);
    if (point >= 0x300 && point <= 0x36F) continue;
    const char plain = plain_of(point);
    if (plain == ' ' && (folded.empty() || folded.back() == ' ')) continue;
    folded += plain;
  }
  if (folded.ends_with(' ')) folded.pop_back();
  return folded;
}

}  // namespace ocop::till
