#include "app/office/sheets/unshown_letters.h"

#include <unicode/uscript.h>
#include <unicode/utf8.h>

namespace ocop::sheets {

namespace {

constexpr int kNamed = 5;  // letters in a sentence

bool is_shown(UScriptCode script) {
  switch (script) {
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
    case USCRIPT_UNKNOWN:
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_BOPOMOFO:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::optional<UnshownLetters> unshown_letters(std::string_view text) {
  std::optional<UnshownLetters> found;
  UScriptCode wanted = USCRIPT_UNKNOWN;
  int named = 0;
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size && named < kNamed;) {
    const std::int32_t begin = at;
    UChar32 letter = 0;
    U8_NEXT(text.data(), at, size, letter);
    UErrorCode fault = U_ZERO_ERROR;
    const UScriptCode script = letter < 0 ? USCRIPT_UNKNOWN : uscript_getScript(letter, &fault);
    if (U_FAILURE(fault) || letter > 0xFFFF || is_shown(script)) continue;
    if (!found) found = UnshownLetters{uscript_getName(script), {}}, wanted = script;
    const std::string_view bytes =
        text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin));
    if (script != wanted || found->letters.find(bytes) != std::string::npos) continue;
    found->letters += bytes;
    ++named;
  }
  return found;
}

}  // namespace ocop::sheets
