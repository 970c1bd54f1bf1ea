// Line breaks. Every letter is 10 wide here, so ten of them fit a width of 100.
#include "app/kiosk/ui/text_layout.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace ocop::ui {
namespace {

class Tens final : public Advances {
 public:
  float of(char32_t) const override { return 10; }
};

std::vector<std::u32string> lines_of(std::u32string_view text, float width, int max_lines = 0,
                                     bool shorten = false) {
  std::vector<std::u32string> out;
  for (const TextLine& line : lay_out(Tens(), text, width, max_lines, shorten).lines) {
    out.emplace_back(text.substr(line.begin, line.end - line.begin));
    if (line.ellipsis) out.back() += U'…';
  }
  return out;
}
using Lines = std::vector<std::u32string>;

TEST(TextLayout, BreaksVietnameseAtSpaces) {
  EXPECT_EQ(lines_of(U"Chè Shan tuyết Mẫu Sơn", 100), (Lines{U"Chè Shan", U"tuyết Mẫu", U"Sơn"}));
}

TEST(TextLayout, ALineThatFitsJustIsNotBroken) {
  EXPECT_EQ(lines_of(U"na Chi Lăn", 100), (Lines{U"na Chi Lăn"}));
  EXPECT_EQ(lines_of(U"na Chi Lăn ", 100), (Lines{U"na Chi Lăn"})) << "a space at the end hangs";
}

TEST(TextLayout, BreaksChineseBetweenCharacters) {
  EXPECT_EQ(lines_of(U"谅山八角香气浓", 40), (Lines{U"谅山八角", U"香气浓"}));
}

TEST(TextLayout, NoChineseLineBeginsWithClosingPunctuation) {
  EXPECT_EQ(lines_of(U"谅山八角，香气", 40), (Lines{U"谅山八", U"角，香气"}));
  EXPECT_EQ(lines_of(U"谅山（八角）香", 30), (Lines{U"谅山", U"（八", U"角）香"}));
}

TEST(TextLayout, LatinWordsInChineseStayWhole) {
  EXPECT_EQ(lines_of(U"认证OCOP产品", 50), (Lines{U"认证", U"OCOP产", U"品"}));
}

TEST(TextLayout, AWordWiderThanTheBoxIsBrokenInside) {
  const TextLayout layout = lay_out(Tens(), U"a supercalifragilistic", 100, 0, false);
  ASSERT_EQ(layout.lines.size(), 3U);
  EXPECT_TRUE(layout.word_cut);
  for (const TextLine& line : layout.lines) EXPECT_LE(line.width, 100);
}

TEST(TextLayout, EveryLineTakesOneCharacterAtLeast) {
  EXPECT_EQ(lines_of(U"ab", 3), (Lines{U"a", U"b"}));
}

TEST(TextLayout, ANewlineEndsALine) {
  EXPECT_EQ(lines_of(U"một\nhai\n\nba", 100), (Lines{U"một", U"hai", U"", U"ba"}));
}

TEST(TextLayout, ANoBreakSpaceHoldsPriceAndUnitTogether) {
  EXPECT_EQ(lines_of(U"gi\u00e1 1.234\u00a0₫", 70), (Lines{U"giá", U"1.234\u00a0₫"}));
}

TEST(TextLayout, TheDongSignNeverStartsALine) {
  EXPECT_EQ(lines_of(U"giá bán 185 ₫", 110), (Lines{U"giá bán", U"185 ₫"}));
}

TEST(TextLayout, ShortensTheLastLineWithAnEllipsisThatFits) {
  const Lines lines = lines_of(U"Chè Shan tuyết Mẫu Sơn", 100, 2, true);
  EXPECT_EQ(lines, (Lines{U"Chè Shan", U"tuyết Mẫu…"}));
  EXPECT_EQ(lines_of(U"tuyết Mẫuu Sơn", 100, 1, true), (Lines{U"tuyết Mẫu…"}));
}

TEST(TextLayout, WithoutShortenWhatIsLeftOverMakesItIncomplete) {
  const TextLayout layout = lay_out(Tens(), U"Chè Shan tuyết", 100, 1, false);
  EXPECT_FALSE(layout.complete);
  EXPECT_FALSE(layout.lines[0].ellipsis);
  EXPECT_TRUE(lay_out(Tens(), U"Chè Shan", 100, 1, false).complete);
}

TEST(TextLayout, NothingGivesNoLine) {
  EXPECT_TRUE(lines_of(U"", 100).empty());
}

}  // namespace
}  // namespace ocop::ui
