// How it works: a table of the scripts below U+10000 that the fonts lack, by Unicode 15. The common
// marks among their letters, which the fonts lack too, count as of the same script.
#include "app/base/text/unshown_letters.h"

#include <utf8proc.h>

#include <algorithm>

#include "app/base/text/text_keys.h"

namespace ocop::text {

namespace {

constexpr int kNamed = 5;  // letters in a sentence

struct Script {
  char32_t first, last;
  std::string_view name;
};
constexpr Script kUnshown[] = {
    {0x03E2, 0x03EF, "Coptic"},
    {0x0531, 0x058F, "Armenian"},
    {0x0591, 0x05F4, "Hebrew"},
    {0x0600, 0x06FF, "Arabic"},
    {0x0700, 0x074F, "Syriac"},
    {0x0750, 0x077F, "Arabic"},
    {0x0780, 0x07B1, "Thaana"},
    {0x07C0, 0x07FF, "Nko"},
    {0x0800, 0x083E, "Samaritan"},
    {0x0840, 0x085E, "Mandaic"},
    {0x0860, 0x086A, "Syriac"},
    {0x0870, 0x08FF, "Arabic"},
    {0x0900, 0x097F, "Devanagari"},
    {0x0980, 0x09FE, "Bengali"},
    {0x0A01, 0x0A76, "Gurmukhi"},
    {0x0A81, 0x0AFF, "Gujarati"},
    {0x0B01, 0x0B77, "Oriya"},
    {0x0B82, 0x0BFA, "Tamil"},
    {0x0C00, 0x0C7F, "Telugu"},
    {0x0C80, 0x0CF3, "Kannada"},
    {0x0D00, 0x0D7F, "Malayalam"},
    {0x0D81, 0x0DF4, "Sinhala"},
    {0x0E01, 0x0E3A, "Thai"},
    {0x0E40, 0x0E5B, "Thai"},
    {0x0E81, 0x0EDF, "Lao"},
    {0x0F00, 0x0FDA, "Tibetan"},
    {0x1000, 0x109F, "Myanmar"},
    {0x10A0, 0x10FF, "Georgian"},
    {0x1200, 0x1399, "Ethiopic"},
    {0x13A0, 0x13FD, "Cherokee"},
    {0x1400, 0x167F, "Canadian Aboriginal"},
    {0x1680, 0x169C, "Ogham"},
    {0x16A0, 0x16F8, "Runic"},
    {0x1700, 0x171F, "Tagalog"},
    {0x1720, 0x1734, "Hanunoo"},
    {0x1740, 0x1753, "Buhid"},
    {0x1760, 0x1773, "Tagbanwa"},
    {0x1780, 0x17F9, "Khmer"},
    {0x1800, 0x18AA, "Mongolian"},
    {0x18B0, 0x18F5, "Canadian Aboriginal"},
    {0x1900, 0x194F, "Limbu"},
    {0x1950, 0x1974, "Tai Le"},
    {0x1980, 0x19DF, "New Tai Lue"},
    {0x19E0, 0x19FF, "Khmer"},
    {0x1A00, 0x1A1F, "Buginese"},
    {0x1A20, 0x1AAD, "Tai Tham"},
    {0x1B00, 0x1B7F, "Balinese"},
    {0x1B80, 0x1BBF, "Sundanese"},
    {0x1BC0, 0x1BFF, "Batak"},
    {0x1C00, 0x1C4F, "Lepcha"},
    {0x1C50, 0x1C7F, "Ol Chiki"},
    {0x1C90, 0x1CBF, "Georgian"},
    {0x1CC0, 0x1CC7, "Sundanese"},
    {0x2C00, 0x2C5F, "Glagolitic"},
    {0x2C80, 0x2CFF, "Coptic"},
    {0x2D00, 0x2D2D, "Georgian"},
    {0x2D30, 0x2D7F, "Tifinagh"},
    {0x2D80, 0x2DDE, "Ethiopic"},
    {0xA000, 0xA4C6, "Yi"},
    {0xA4D0, 0xA4FF, "Lisu"},
    {0xA500, 0xA62B, "Vai"},
    {0xA6A0, 0xA6F7, "Bamum"},
    {0xA800, 0xA82C, "Syloti Nagri"},
    {0xA840, 0xA877, "Phags Pa"},
    {0xA880, 0xA8D9, "Saurashtra"},
    {0xA8E0, 0xA8FF, "Devanagari"},
    {0xA900, 0xA92D, "Kayah Li"},
    {0xA92F, 0xA92F, "Kayah Li"},
    {0xA930, 0xA95F, "Rejang"},
    {0xA980, 0xA9DF, "Javanese"},
    {0xA9E0, 0xA9FE, "Myanmar"},
    {0xAA00, 0xAA5F, "Cham"},
    {0xAA60, 0xAA7F, "Myanmar"},
    {0xAA80, 0xAADF, "Tai Viet"},
    {0xAAE0, 0xAAF6, "Meetei Mayek"},
    {0xAB01, 0xAB2E, "Ethiopic"},
    {0xAB70, 0xABBF, "Cherokee"},
    {0xABC0, 0xABF9, "Meetei Mayek"},
    {0xFB13, 0xFB17, "Armenian"},
    {0xFB1D, 0xFB4F, "Hebrew"},
    {0xFB50, 0xFDFF, "Arabic"},
    {0xFE70, 0xFEFC, "Arabic"},
};

/// Returns an empty name if the fonts have the script.
std::string_view unshown_script(char32_t letter) {
  const auto* const after =
      std::upper_bound(std::begin(kUnshown), std::end(kUnshown), letter,
                       [](char32_t one, const Script& script) { return one < script.first; });
  return after != std::begin(kUnshown) && letter <= (after - 1)->last ? (after - 1)->name
                                                                      : std::string_view();
}

std::string bytes_of(char32_t letter) {
  utf8proc_uint8_t bytes[4];
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(letter), bytes);
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

}  // namespace

std::vector<UnshownLetters> unshown_letters(std::string_view text) {
  std::string large, letters;
  std::string_view script;
  int named = 0;
  for (const char32_t letter : printable(text)) {
    if (letter > 0xFFFF && large.empty()) large = bytes_of(letter);
    const std::string_view of = unshown_script(letter);
    if (of.empty() || (!script.empty() && of != script) || named == kNamed) continue;
    script = of;
    const std::string bytes = bytes_of(letter);
    if (letters.find(bytes) != letters.npos) continue;
    letters += bytes;
    ++named;
  }
  std::vector<UnshownLetters> all;
  if (!large.empty())
    all.push_back({"the screen has no letter " + large +
                       " (Unicode beyond U+FFFF) and leaves it out; write it with another.",
                   {}});
  if (!script.empty())
    all.push_back({"the screens have no letters of the " + std::string(script) +
                       " script and show ? for " + letters + "; write it in Latin letters.",
                   std::string(script)});
  return all;
}

}  // namespace ocop::text
