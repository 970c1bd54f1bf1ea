// The content of the font atlas, and its cost.
#include "app/kiosk/ui/fonts.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <iostream>

#include "app/kiosk/ui/font_access.h"
#include "app/kiosk/ui/font_file.h"
#include "imgui.h"
#include "tests/support/kiosk/touch.h"

namespace ocop::ui {
namespace {

constexpr const char* kVietnamese =
    "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY"
    "àằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵ"
    "ÀẰẦÈỀÌÒỒỜÙỪỲẢẲẨẺỂỈỎỔỞỦỬỶÃẴẪẼỄĨÕỖỠŨỮỸÁẮẤÉẾÍÓỐỚÚỨÝẠẶẬẸỆỊỌỘỢỤỰỴ"
    "0123456789.,:;!?%()/–—“”‘’…·₫×\u0300\u0301\u0303\u0309\u0323";

std::u32string missing(const FontSet& fonts, std::string_view text) {
  std::u32string out;
  for (int style = 0; style <= static_cast<int>(TextStyle::display); ++style) {
    const ImFont* font = FontAccess::face(fonts, static_cast<TextStyle>(style)).font;
    for (const char32_t c : letters_of(text)) {
      if (font->FindGlyphNoFallback(static_cast<ImWchar>(c)) == nullptr) out += c;
    }
  }
  return out;
}

TEST(Fonts, HoldEveryVietnameseLetterInEveryStyle) {
  EXPECT_EQ(missing(*test::test_fonts(), kVietnamese), U"");
}

TEST(Fonts, HoldWhatMoneyIsWrittenWithInTheLargestStyle) {
  const ImFont* font = FontAccess::face(*test::test_fonts(), TextStyle::figure).font;
  for (const char32_t c : letters_of("-0123456789.,₫\u00A0"))
    EXPECT_NE(font->FindGlyphNoFallback(static_cast<ImWchar>(c)), nullptr)
        << static_cast<unsigned>(c);
}

TEST(Fonts, HoldTheChineseLettersThatAreAskedFor) {
  const std::string chinese = "轻触探索谅山特产八角龙眼干香米，。《》";
  const auto fonts = test::test_fonts(1, letters_of(chinese));
  EXPECT_EQ(missing(*fonts, chinese), U"");
  EXPECT_NE(missing(*fonts, "飞"), U"") << "and no others";
}

TEST(Fonts, TakeTheSimplifiedFaceOfTheCollection) {
  const FontFiles files;
  const int face = simplified_chinese_face(files.cjk);
  const auto file = FontFile::open(files.cjk, face);
  ASSERT_TRUE(file);
  EXPECT_EQ(face, 2);
  EXPECT_TRUE(file->has(U'谅'));
}

TEST(Fonts, DoWithoutChineseWhereItIsNotInstalled) {
  FontPlan plan;
  plan.letters = U"谅山";
  plan.files.cjk = plan.files.cjk_bold = "/nonexistent.ttc";
  std::string why;
  EXPECT_TRUE(build_fonts(plan, &why)) << why;
}

TEST(Fonts, NameTheLatinFileThatIsMissing) {
  FontPlan plan;
  plan.files.bold = "/nonexistent/Bold.otf";
  std::string why;
  EXPECT_FALSE(build_fonts(plan, &why));
  EXPECT_NE(why.find("/nonexistent/Bold.otf"), std::string::npos) << why;
}

TEST(Fonts, RefuseAFileThatIsNoFont) {
  FontPlan plan;
  plan.files.regular = __FILE__;
  std::string why;
  EXPECT_FALSE(build_fonts(plan, &why));
  EXPECT_FALSE(why.empty());
}

TEST(Fonts, KeepIconsWithTheirCoverage) {
  FontPlan plan;
  plan.icons.push_back({"dot", 4, std::vector<unsigned char>(16, 77)});
  plan.icons.push_back({"broken", 4, std::vector<unsigned char>(3, 77)});
  std::string why;
  const auto fonts = build_fonts(plan, &why);
  ASSERT_TRUE(fonts) << why;
  const FontIcon* icon = FontAccess::icon(*fonts, "dot", 10);
  ASSERT_NE(icon, nullptr);
  EXPECT_EQ(FontAccess::icon(*fonts, "broken", 10), nullptr);
  unsigned char* pixels = nullptr;
  int width = 0, height = 0;
  fonts->atlas()->GetTexDataAsAlpha8(&pixels, &width, &height);
  const auto x = std::lround(icon->uv0.x * static_cast<float>(width));
  const auto y = std::lround(icon->uv0.y * static_cast<float>(height));
  EXPECT_EQ(pixels[y * width + x], 77);
  EXPECT_EQ(pixels[(y + 3) * width + x + 3], 77);
}

TEST(Fonts, OfLatinAreSmallAndSoonBuilt) {
  const auto start = std::chrono::steady_clock::now();
  std::string why;
  const auto fonts = build_fonts({}, &why);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  ASSERT_TRUE(fonts) << why;
  const ImFontAtlas& atlas = *fonts->atlas();
  std::cout << "atlas " << atlas.TexWidth << " x " << atlas.TexHeight << ", " << took.count()
            << " ms\n";
  EXPECT_LT(atlas.TexWidth * atlas.TexHeight, 5'000'000);
  EXPECT_EQ(atlas.TexPixelsRGBA32, nullptr) << "coverage only";
}

TEST(Fonts, KeepManyChineseLettersWithinAGraphicsCardsReach) {
  FontPlan plan;
  plan.scale = 2;  // 3840 × 2160
  for (char32_t c = 0x4E00; c < 0x4E00 + 1500; ++c) plan.letters += c;
  std::string why;
  const auto fonts = build_fonts(plan, &why);
  ASSERT_TRUE(fonts) << why;
  EXPECT_LE(fonts->atlas()->TexHeight, 8192);
  // Enlarged letters still have the size and position of their style.
  const FontFace& face = FontAccess::face(*fonts, TextStyle::display);
  const ImFontGlyph* letter = face.font->FindGlyphNoFallback(0x5236);
  ASSERT_NE(letter, nullptr);
  EXPECT_NEAR(letter->AdvanceX, face.em, 1);
  EXPECT_NEAR(letter->X1 - letter->X0, face.em * 0.9F, face.em * 0.1F);
  EXPECT_NEAR((letter->Y0 + letter->Y1) / 2, face.font->FontSize / 2, face.em * 0.12F);
}

TEST(Fonts, CanBeSwappedBetweenFrames) {
  test::Touch touch(
      [](Frame& f) {
        f.text({0, 0, 900, 90}, "谅山", TextStyle::body, {});
      },
      1920, 1080);
  EXPECT_FALSE(touch.audit().texts[0].missing.empty());
  touch.stage().use_fonts(test::test_fonts(1, U"谅山"));
  EXPECT_EQ(touch.stage().next_frame_seconds(), 0);
  touch.frame();
  EXPECT_TRUE(touch.audit().texts[0].missing.empty());
  touch.stage().use_fonts(test::test_fonts(2, U"谅山"));
  touch.frame();
  EXPECT_TRUE(touch.audit().texts[0].missing.empty());
}

TEST(Letters, AreEachThereOnce) {
  EXPECT_EQ(letters_of("banana谅谅"), U"abn谅");
}

}  // namespace
}  // namespace ocop::ui
