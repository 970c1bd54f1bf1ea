// How it works: each character is decomposed by utf8proc's tables (compatibility decomposition,
// case folding, marks dropped); đ has no decomposition in Unicode and is mapped by hand.
#include "app/base/text/text_keys.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace ocop::text {

namespace {

constexpr utf8proc_int32_t kReplacement = 0xFFFD;

/// Removes one character from the front of `text`; an invalid byte yields U+FFFD.
utf8proc_int32_t take(std::string_view& text) {
  utf8proc_int32_t character = kReplacement;
  const auto size = static_cast<utf8proc_ssize_t>(text.size());
  const auto used =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), size, &character);
  if (used <= 0) {
    text.remove_prefix(1);
    return kReplacement;
  }
  text.remove_prefix(static_cast<std::size_t>(used));
  return character;
}

void append(std::string& text, utf8proc_int32_t character) {
  utf8proc_uint8_t bytes[4];
  const auto size = utf8proc_encode_char(character, bytes);
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

/// Returns whether NFC never changes the character, whatever its neighbours: Latin, punctuation, ₫,
/// Chinese, full-width forms. Others take the slow path.
bool surely_nfc(utf8proc_int32_t c) {
  return c < 0x300 || (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0x2010 && c <= 0x2027) ||
         (c >= 0x20A0 && c <= 0x20BF) || (c >= 0x3001 && c <= 0x3029) ||
         (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xFF01 && c <= 0xFFEF);
}

bool is_ascii(std::string_view text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

bool is_chinese(utf8proc_int32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_letter_or_digit(utf8proc_int32_t c) {
  switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return true;
    default:
      return false;
  }
}

/// Builds folded words; a space is written only between two words.
class Folding {
 public:
  explicit Folding(std::size_t expected) { folded_.reserve(expected); }

  void add(utf8proc_int32_t c) {
    if (!is_letter_or_digit(c)) {
      gap_ = true;
      return;
    }
    const bool alone = is_chinese(c);
    if ((gap_ || alone || last_alone_) && !folded_.empty()) folded_ += ' ';
    gap_ = false;
    last_alone_ = alone;
    append(folded_, c);
  }
  void add_ascii(char c) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
      gap_ = true;
      return;
    }
    if ((gap_ || last_alone_) && !folded_.empty()) folded_ += ' ';
    gap_ = last_alone_ = false;
    folded_ += c;
  }
  std::string done() { return std::move(folded_); }

 private:
  std::string folded_;
  bool gap_ = false;
  bool last_alone_ = false;
};

/// đ, and two letters that look like its capital in old files (Icelandic Ð, Ewe Ɖ).
bool is_d_with_stroke(utf8proc_int32_t c) {
  return c == 0x110 || c == 0x111 || c == 0xD0 || c == 0xF0 || c == 0x189;
}

}  // namespace

std::string nfc(std::string_view text) {
  if (is_nfc(text)) return std::string(text);
  std::string whole;
  whole.reserve(text.size());
  while (!text.empty()) append(whole, take(text));
  utf8proc_uint8_t* composed = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(whole.data()),
                   static_cast<utf8proc_ssize_t>(whole.size()), &composed,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  if (size < 0) return whole;
  std::string result(reinterpret_cast<const char*>(composed), static_cast<std::size_t>(size));
  std::free(composed);
  return result;
}

bool is_nfc(std::string_view text) {
  if (is_ascii(text)) return true;
  std::string_view rest = text;
  std::string whole;
  bool sure = true;
  while (!rest.empty()) {
    const std::size_t before = rest.size();
    const auto character = take(rest);
    if (character == kReplacement && before - rest.size() == 1) return false;
    sure = sure && surely_nfc(character);
  }
  if (sure) return true;
  utf8proc_uint8_t* composed = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &composed,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  if (size < 0) return false;
  const bool same = text == std::string_view(reinterpret_cast<const char*>(composed),
                                             static_cast<std::size_t>(size));
  std::free(composed);
  return same;
}

std::string fold(std::string_view text) {
  constexpr auto kHow =
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                     UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
  Folding folding(text.size());
  while (!text.empty()) {
    if (static_cast<unsigned char>(text.front()) < 0x80) {
      folding.add_ascii(text.front());
      text.remove_prefix(1);
      continue;
    }
    const auto character = take(text);
    if (is_d_with_stroke(character)) {
      folding.add_ascii('d');
      continue;
    }
    // 18 is the longest decomposition in Unicode (U+FDFA).
    utf8proc_int32_t parts[32];
    int boundary = UTF8PROC_BOUNDCLASS_START;
    const auto count = utf8proc_decompose_char(character, parts, 32, kHow, &boundary);
    for (utf8proc_ssize_t i = 0; i < count && i < 32; ++i) folding.add(parts[i]);
  }
  return folding.done();
}

std::vector<std::string> words(std::string_view text) {
  const std::string folded = fold(text);
  std::vector<std::string> found;
  std::size_t from = 0;
  while (from < folded.size()) {
    const std::size_t to = std::min(folded.find(' ', from), folded.size());
    found.push_back(folded.substr(from, to - from));
    from = to + 1;
  }
  return found;
}

std::u32string printable(std::string_view text) {
  const std::string composed = nfc(text);
  std::u32string out;
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(composed.data());
  auto left = static_cast<utf8proc_ssize_t>(composed.size());
  while (left > 0) {
    utf8proc_int32_t c = 0xFFFD;
    const utf8proc_ssize_t size = utf8proc_iterate(at, left, &c);
    const utf8proc_ssize_t taken = size > 0 ? size : 1;
    if (size <= 0) c = 0xFFFD;
    at += taken;
    left -= taken;
    const auto kind = utf8proc_category(c);
    if (kind == UTF8PROC_CATEGORY_CF) continue;
    const bool control = kind == UTF8PROC_CATEGORY_CC || kind == UTF8PROC_CATEGORY_ZL ||
                         kind == UTF8PROC_CATEGORY_ZP;
    out += control ? U' ' : static_cast<char32_t>(c);
  }
  return out;
}

}  // namespace ocop::text
