// Contrast after WCAG 2.1 (relative luminance), in every palette.
#include "app/kiosk/ui/theme.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace ocop::ui {
namespace {

double luminance(Color color) {
  const auto linear = [&](int shift) {
    const double v = ((color.rgb >> shift) & 0xFF) / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
}

double contrast(Color a, Color b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

class Theme : public testing::TestWithParam<Mode> {};

TEST_P(Theme, TextIsReadableOnEverySurface) {
  const Palette& p = palette(GetParam());
  for (const Color ground : {p.paper, p.surface, p.sunken}) {
    EXPECT_GE(contrast(p.ink, ground), 7) << std::hex << ground.rgb;
    EXPECT_GE(contrast(p.ink_soft, ground), 7) << std::hex << ground.rgb;
    EXPECT_GE(contrast(p.price, ground), 7) << std::hex << ground.rgb;
    EXPECT_GE(contrast(p.loss, ground), 7) << std::hex << ground.rgb;
    EXPECT_GE(contrast(p.warning, ground), 7) << std::hex << ground.rgb;
  }
}

TEST_P(Theme, LargeTypeIsReadableOnItsTint) {
  const Palette& p = palette(GetParam());
  EXPECT_GE(contrast(p.on_primary, p.primary), 4.5);
  EXPECT_GE(contrast(p.on_primary, p.indigo), 4.5);
  EXPECT_GE(contrast(p.on_primary, p.loss), 4.5);
  EXPECT_GE(contrast(p.on_chosen, p.chosen), 7);
  EXPECT_GE(contrast(p.on_header, p.header), 7);
  EXPECT_GE(contrast(p.on_alarm, p.alarm), 7);
  EXPECT_GE(contrast(p.on_caution, p.caution), 7);
  EXPECT_GE(contrast(p.on_accent, p.accent), 4.5);
  for (const Color ground : {p.paper, p.surface, p.sunken}) {
    EXPECT_GE(contrast(p.primary, ground), 4.5) << std::hex << ground.rgb;
    EXPECT_GE(contrast(p.indigo, ground), 4.5) << std::hex << ground.rgb;
  }
}

INSTANTIATE_TEST_SUITE_P(EveryMode, Theme,
                         testing::Values(Mode::light, Mode::dark, Mode::high_contrast));

TEST(ThemeAtNight, LeavesTheHeaderAndWhatIsChosenDarkerThanWhatIsRead) {
  const Palette& p = palette(Mode::dark);
  EXPECT_LT(luminance(p.header), 0.05);
  EXPECT_LT(luminance(p.chosen), 0.1);
  EXPECT_GE(contrast(p.chosen, p.sunken), 2) << "and yet it is seen which one is chosen";
}

TEST_P(Theme, OneColourHasOneMeaning) {
  const Palette& p = palette(GetParam());
  const Color meanings[] = {p.chosen, p.accent, p.primary, p.caution, p.alarm};
  for (const Color& one : meanings)
    for (const Color& other : meanings) EXPECT_TRUE(&one == &other || !(one == other));
}

TEST(ThemeOfTheLand, KeepsItsTokens) {
  const Palette& p = palette(Mode::light);
  EXPECT_EQ(p.paper.rgb, 0xFBF7EFU);
  EXPECT_EQ(p.ink.rgb, 0x1F2A24U);
  EXPECT_EQ(p.primary.rgb, 0x1E5B3FU);
  EXPECT_EQ(p.accent.rgb, 0xE4682AU);
  EXPECT_EQ(p.star.rgb, 0xE9B44CU);
}

}  // namespace
}  // namespace ocop::ui
