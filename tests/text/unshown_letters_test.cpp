#include "app/base/text/unshown_letters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <set>

#include "app/base/text/text_keys.h"
#include "app/kiosk/ui/font_file.h"
#include "app/kiosk/ui/fonts.h"

namespace ocop::text {
namespace {

using testing::IsEmpty;

std::string utf8(char32_t letter) {
  std::string bytes;
  if (letter < 0x800) {
    bytes += static_cast<char>(0xC0 | (letter >> 6));
  } else {
    bytes += static_cast<char>(0xE0 | (letter >> 12));
    bytes += static_cast<char>(0x80 | ((letter >> 6) & 0x3F));
  }
  return bytes + static_cast<char>(0x80 | (letter & 0x3F));
}

/// The scripts that somebody is told of.
std::string told(const std::string& text) {
  std::string all;
  for (const UnshownLetters& one : unshown_letters(text))
    all += (all.empty() ? "" : " ") + (one.script.empty() ? "large" : one.script);
  return all;
}

/// What is said of a letter is what the fonts of the screens say, and Unicode as ICU has it.
TEST(UnshownLetters, AreThoseOfScriptsThatNoFontOfTheScreensHas) {
  const std::set<UScriptCode> common{USCRIPT_COMMON, USCRIPT_INHERITED, USCRIPT_UNKNOWN,
                                     USCRIPT_BRAILLE};
  const std::set<UScriptCode> shown{USCRIPT_LATIN,  USCRIPT_GREEK,    USCRIPT_CYRILLIC,
                                    USCRIPT_HAN,    USCRIPT_HIRAGANA, USCRIPT_KATAKANA,
                                    USCRIPT_HANGUL, USCRIPT_BOPOMOFO};
  const ui::FontFiles files;
  const auto latin = ui::FontFile::open(files.regular, 0);
  const auto cjk = ui::FontFile::open(files.cjk, ui::simplified_chinese_face(files.cjk));
  ASSERT_TRUE(latin && cjk);
  for (char32_t c = 0x80; c <= 0xFFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    if (printable(utf8(c)) != std::u32string(1, c)) continue;  // no screen is handed it as it is
    const std::string script = told(utf8(c));
    EXPECT_FALSE(!script.empty() && (latin->has(c) || cjk->has(c))) << utf8(c) << " " << script;
    UErrorCode fault = U_ZERO_ERROR;
    const UScriptCode of = uscript_getScript(static_cast<UChar32>(c), &fault);
    if (common.contains(of)) continue;
    std::string name = shown.contains(of) ? "" : uscript_getName(of);
    std::replace(name.begin(), name.end(), '_', ' ');
    EXPECT_EQ(script, name) << utf8(c) << " " << std::hex << static_cast<unsigned>(c);
  }
}

TEST(UnshownLetters, AreNamedEachOnceAndOfOneScript) {
  const auto all = unshown_letters("tea שלום שלום ชา");
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].sentence,
            "the screens have no letters of the Hebrew script and show ? for שלום; write it in "
            "Latin letters.");
  EXPECT_EQ(told("Đặng Thị Ngọc, Ελλάδα, Чай, 谅山省, おちゃ, カタカナ, 한국, 100 ₫"), "");
  EXPECT_EQ(told("\xF0\xA0\xAE\xB7 ชา"), "large Thai");
  EXPECT_THAT(unshown_letters("\xFF\xE0\xB8"), IsEmpty()) << "broken";
}

}  // namespace
}  // namespace ocop::text
