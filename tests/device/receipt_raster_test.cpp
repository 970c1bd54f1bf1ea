#include "app/kiosk/device/receipt_raster.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <set>

#include "app/kiosk/device/receipt_lines.h"
#include "app/kiosk/ui/fonts.h"
#include "tests/support/kiosk/dots.h"
#include "tests/support/kiosk/read_qr.h"
#include "tests/support/kiosk/sample_kiosk.h"

namespace ocop::device {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

ReceiptRaster raster() {
  return std::move(
      *ReceiptRaster::open({.regular = ui::FontFiles{}.regular, .bold = ui::FontFiles{}.semibold}));
}

device::Bitmap draw(std::vector<till::Block> blocks, int width = 384) {
  return raster().draw({.width_dots = width, .blocks = std::move(blocks)});
}

till::TextBlock text(std::string words, till::Align align = till::Align::left) {
  return {.text = std::move(words), .align = align, .size = till::TextSize::normal, .bold = false};
}

till::ColumnsBlock columns(std::string left, std::string right) {
  return {.left = std::move(left),
          .right = std::move(right),
          .size = till::TextSize::normal,
          .bold = false};
}

std::vector<std::string> lines(const std::string& words, float width) {
  MonoFont font = std::move(*MonoFont::open(ui::FontFiles{}.regular));
  std::vector<std::string> ascii;
  for (const std::u32string& line : lines_of({.font = &font, .em = 24}, printable(words), width))
    ascii.emplace_back(line.begin(), line.end());
  return ascii;
}

bool sound(const device::Bitmap& picture) {
  return picture.height >= 1 &&
         picture.bits.size() == picture.row_bytes() * static_cast<std::size_t>(picture.height);
}

TEST(ReceiptLines, BreakAtSpacesAndWithinAWordOnlyWhereItIsTooWide) {
  EXPECT_THAT(lines("one two three", 100), ElementsAre("one two", "three"));
  EXPECT_THAT(lines("iiiiiiiiiiiiiiiiiiii", 60), testing::SizeIs(testing::Gt(1)));
  EXPECT_THAT(lines("a b", 1), ElementsAre("a", "b"));
  EXPECT_THAT(lines("", 100), ElementsAre(""));
  EXPECT_THAT(lines("   ", 100), ElementsAre(""));
  EXPECT_THAT(lines("  indented", 200), ElementsAre("  indented"));
  EXPECT_THAT(lines("trailing   ", 200), ElementsAre("trailing"));
}

TEST(ReceiptLines, ANoBreakSpaceDoesNotBreak) {
  MonoFont font = std::move(*MonoFont::open(ui::FontFiles{}.regular));
  const Type type{.font = &font, .em = 24};
  const auto both = lines_of(type, printable("12 × 45.000\u00A0₫"), 130);
  ASSERT_EQ(both.size(), 2U);
  EXPECT_EQ(both[1], U"45.000\u00A0₫");
}

TEST(ReceiptLines, BrokenOrDecomposedTextIsPrintable) {
  EXPECT_EQ(printable("Tra\u0300\n\u200D"), U"Trà ");
  EXPECT_EQ(printable("a\xFF\xC3"), U"a\uFFFD\uFFFD");
  EXPECT_LT(printable(std::string(1 << 20, 'x')).size(), 10000U);
}

TEST(ReceiptRaster, AMissingFontIsNamedInOneSentence) {
  const auto opened = ReceiptRaster::open({.regular = "/nowhere/font.otf", .bold = ""});
  ASSERT_FALSE(opened);
  EXPECT_THAT(opened.error().sentence, HasSubstr("/nowhere/font.otf"));
}

/// Returns the dots by which a reader distinguishes letters.
std::vector<std::uint8_t> looks(const MonoGlyph& glyph) {
  std::vector<std::uint8_t> dots = glyph.dots;
  dots.push_back(static_cast<std::uint8_t>(glyph.width));
  dots.push_back(static_cast<std::uint8_t>(glyph.top));
  return dots;
}

TEST(ReceiptRaster, EveryVietnameseLetterHasItsOwnPicture) {
  const std::u32string letters =
      U"aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
      U"AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴĐ₫";
  for (const std::string& path : {ui::FontFiles{}.regular, ui::FontFiles{}.semibold}) {
    MonoFont font = std::move(*MonoFont::open(path));
    for (const int em : {20, 21, 23, 25, 27, 32, 38}) {
      std::set<std::vector<std::uint8_t>> seen;
      for (const char32_t c : letters)
        EXPECT_TRUE(seen.insert(looks(font.glyph(c, em))).second)
            << "U+" << std::hex << static_cast<unsigned>(c) << std::dec << " at " << em;
    }
  }
}

TEST(ReceiptLines, AreHighEnoughForEveryMark) {
  for (const std::string& path : {ui::FontFiles{}.regular, ui::FontFiles{}.semibold}) {
    MonoFont font = std::move(*MonoFont::open(path));
    for (int em = 20; em <= 40; ++em)
      for (const char32_t c : std::u32string(U"ẪỂỖẮỮựặỵgpQj₫|")) {
        const MonoGlyph& glyph = font.glyph(c, em);
        ASSERT_GT(glyph.rows, 0);
        EXPECT_LE(glyph.top, baseline(em)) << em;
        EXPECT_LE(glyph.rows - glyph.top, line_height(em) - baseline(em)) << em;
      }
  }
}

TEST(ReceiptRaster, TheRightColumnKeepsItsLineAndTheLeftOneWrapsBeforeIt) {
  const int line = draw({text("x")}).height;
  EXPECT_EQ(draw({columns("left", "right")}).height, line);
  const device::Bitmap wrapped = draw({columns("a name that needs more room than one line", "1")});
  EXPECT_EQ(wrapped.height, 2 * line);
  const device::Bitmap apart = draw({columns("left", "what is nearly as wide as all the paper")});
  EXPECT_GE(apart.height, 2 * line);
}

TEST(ReceiptRaster, AQrCodeIsReadAtEverySizeOfPaper) {
  for (const int width : {384, 576})
    for (const std::size_t size : {20U, 130U, 300U, 900U}) {
      const std::string payload(size, 'q');
      const std::string path = test::temporary_folder("raster") + "/qr.png";
      ASSERT_TRUE(test::save_png(
          draw({till::QrBlock{.payload = payload, .caption = "Quét"}}, width), path));
      EXPECT_EQ(test::read_qr(path), payload) << width;
    }
}

TEST(ReceiptRaster, AQrCodeThatCannotBeIsWrittenOut) {
  const int line = draw({text("x")}).height;
  EXPECT_GT(draw({till::QrBlock{.payload = std::string(3000, 'x'), .caption = ""}}).height,
            10 * line);
  EXPECT_EQ(draw({till::QrBlock{.payload = "", .caption = ""}}).height, 1);
}

TEST(ReceiptRaster, TheLongestPaperIsCutOffAndSaysSo) {
  const std::vector<till::Block> many(20000, text("x"));
  const device::Bitmap drawn = draw(many);
  EXPECT_TRUE(sound(drawn));
  EXPECT_GT(drawn.height, ReceiptRaster::kTallest - 100);
  EXPECT_LE(drawn.height, ReceiptRaster::kTallest + 100);
}

TEST(ReceiptRaster, ALongSaleOf500LinesFits) {
  std::vector<till::Block> blocks;
  for (int i = 0; i < 500; ++i) {
    blocks.emplace_back(text("Tên sản phẩm rất dài, rất dài, đến nỗi cần hai dòng"));
    blocks.emplace_back(columns("2 × 45.000 ₫", "90.000 ₫"));
    blocks.emplace_back(text("hộp · Lô L01 · HSD 01/03/2027"));
    blocks.emplace_back(till::FeedBlock{10});
  }
  EXPECT_LT(draw(std::move(blocks)).height, ReceiptRaster::kTallest);
}

TEST(ReceiptRaster, WhateverADocumentHoldsIsDrawn) {
  EXPECT_TRUE(sound(draw({})));
  EXPECT_EQ(draw({}, -5).width, 64);
  EXPECT_EQ(draw({}, 1 << 30).width, 2040);
  EXPECT_TRUE(sound(draw({till::FeedBlock{-1}, till::FeedBlock{1 << 30}})));
  std::mt19937 random(4);
  for (int i = 0; i < 60; ++i) {
    std::string noise;
    for (unsigned size = random() % 400; size > 0; --size)
      noise += static_cast<char>(random() % 256);
    const std::string large(i % 10 == 0 ? std::size_t{1} << 20 : 0, 'W');
    EXPECT_TRUE(
        sound(draw({till::TitleBlock{noise}, text(noise, till::Align::right), columns(noise, noise),
                    columns(noise, "1"), text(large), till::RuleBlock{i % 2 == 0},
                    till::QrBlock{.payload = noise, .caption = noise}},
                   static_cast<int>(random() % 700))));
  }
}

TEST(PictureFile, APngHoldsTheSameDots) {
  const device::Bitmap drawn = draw({text("Đặc sản Xứ Lạng"), till::RuleBlock{}});
  const std::string path = test::temporary_folder("raster") + "/dots.png";
  ASSERT_TRUE(test::save_png(drawn, path));
  const auto read = test::read_png(path);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->width, drawn.width);
  EXPECT_EQ(read->bits, drawn.bits);
}

}  // namespace
}  // namespace ocop::device
