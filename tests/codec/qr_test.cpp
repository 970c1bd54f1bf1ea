// zbarimg reads the symbol from a PGM picture, in place of a phone.
#include "app/base/codec/qr.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "app/base/gs1/product_link.h"
#include "tests/support/kiosk/read_qr.h"
#include "tests/support/kiosk/sample_kiosk.h"

namespace ocop::codec {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// Writes a binary PGM with a quiet zone of four modules and eight pixels per module.
void write_pgm(const QrSymbol& symbol, const fs::path& path) {
  constexpr int kQuiet = 4;
  constexpr int kPixels = 8;
  const int side = (symbol.modules + 2 * kQuiet) * kPixels;
  std::ofstream out(path, std::ios::binary);
  out << "P5\n" << side << ' ' << side << "\n255\n";
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x) {
      const int column = x / kPixels - kQuiet;
      const int row = y / kPixels - kQuiet;
      const bool inside =
          column >= 0 && row >= 0 && column < symbol.modules && row < symbol.modules;
      const bool dark =
          inside && symbol.cells[static_cast<std::size_t>(row * symbol.modules + column)] != 0;
      out.put(dark ? '\0' : '\xFF');
    }
}

std::string read_by_zbar(std::string_view text) {
  const auto symbol = qr_symbol(text);
  if (!symbol) return symbol.error().sentence;
  const fs::path path = fs::path(test::temporary_folder("qr")) / "symbol.pgm";
  write_pgm(*symbol, path);
  const std::string read = test::read_qr(path.string());
  fs::remove(path);
  return read;
}

TEST(Qr, APhoneReadsTheLinkWithItsLot) {
  const auto link =
      gs1::product_link("ocop.langson.example/t", {Gtin::parse("2000000000015"), "na", "L01/26+a"});
  EXPECT_EQ(read_by_zbar(link), link);
}

TEST(Qr, APhoneReadsTheLinkOfAProductWithoutGtin) {
  const auto link = gs1::product_link("ocop.langson.example", {.product_id = "bun-ngo-thuan-anh"});
  EXPECT_EQ(read_by_zbar(link), link);
}

TEST(Qr, LowerCaseIsKept) {
  EXPECT_EQ(read_by_zbar("https://Ab.Cd/p/eF"), "https://Ab.Cd/p/eF");
}

TEST(Qr, AShortLinkFitsAVersionThreeSymbolAtLevelM) {
  // Version 3 (29 modules) holds 42 bytes at level M and only 32 at level Q.
  const auto symbol = qr_symbol(std::string(42, 'a'));
  ASSERT_TRUE(symbol);
  EXPECT_EQ(symbol->modules, 29);
  EXPECT_EQ(symbol->cells.size(), 29U * 29U);
  EXPECT_EQ(qr_symbol(std::string(43, 'a'))->modules, 33);
}

TEST(Qr, TheFinderPatternStandsInItsCorner) {
  const auto symbol = qr_symbol("https://a.vn/p/na");
  ASSERT_TRUE(symbol);
  for (int i = 0; i < 7; ++i) EXPECT_EQ(symbol->cells[static_cast<std::size_t>(i)], 1);
  EXPECT_EQ(symbol->cells[7], 0);
}

TEST(Qr, TheLargestTextIsTakenAndOneByteMoreIsRefused) {
  EXPECT_TRUE(qr_symbol(std::string(2331, 'x')));
  const auto refused = qr_symbol(std::string(2332, 'x'));
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().sentence, HasSubstr("2332 bytes"));
  EXPECT_FALSE(qr_symbol(std::string(std::size_t{1} << 20, 'x')));
}

TEST(Qr, NothingIsRefused) {
  EXPECT_FALSE(qr_symbol(""));
}

TEST(Qr, ANulByteIsDataAndNotTheEnd) {
  EXPECT_NE(qr_symbol(std::string_view("a\0b", 3))->cells, qr_symbol("a")->cells);
}

}  // namespace
}  // namespace ocop::codec
