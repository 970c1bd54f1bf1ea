// Receipts and reports as printed, compared with the pictures in tests/golden/receipt.
// `OCOP_RENEW=1 ctest -R ReceiptPicture` writes new ones: look at each before committing it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "app/kiosk/device/receipt_raster.h"
#include "app/kiosk/ui/fonts.h"
#include "tests/support/kiosk/dots.h"
#include "tests/support/kiosk/read_qr.h"
#include "tests/support/kiosk/receipt_papers.h"
#include "tests/support/paths.h"

namespace ocop::device {
namespace {

namespace fs = std::filesystem;

// Another release of FreeType or of the font may move a dot or a letter slightly; a larger
// difference is another layout or a lost word. Single letters and figures are judged by
// receipt_raster_test and till/receipt_test.
constexpr int kReach = 2;           // dots
constexpr double kAllowed = 0.001;  // of all black dots
constexpr int kTaller = 2;          // dots

ReceiptRaster opened_raster() {
  auto opened =
      ReceiptRaster::open({.regular = ui::FontFiles{}.regular, .bold = ui::FontFiles{}.semibold});
  if (!opened) {
    ADD_FAILURE() << opened.error().sentence;
    std::abort();
  }
  return std::move(*opened);
}

struct Case {
  std::string name;
  till::Paper width = till::Paper::mm80;

  test::Paper paper() const { return test::paper(name, width); }
  std::string full_name() const { return name + (width == till::Paper::mm58 ? "_58mm" : "_80mm"); }
};

class ReceiptPictures : public testing::TestWithParam<Case> {};

TEST_P(ReceiptPictures, IsAsItWasJudgedGood) {
  const std::string file = GetParam().full_name() + ".png";
  const std::string golden = test::in_source("tests/golden/receipt/") + file;
  const std::string actual = test::in_build("golden/receipt/") + file;
  fs::create_directories(fs::path(actual).parent_path());
  const device::Bitmap drawn = opened_raster().draw(GetParam().paper().document);
  ASSERT_TRUE(test::save_png(drawn, actual));
  if (std::getenv("OCOP_RENEW") != nullptr) {
    ASSERT_TRUE(test::save_png(drawn, golden));
  }
  const std::string compare = "compare " + actual + " with " + golden;
  const auto wanted = test::read_png(golden);
  ASSERT_TRUE(wanted) << compare;
  EXPECT_EQ(drawn.width, wanted->width) << compare;
  EXPECT_NEAR(drawn.height, wanted->height, kTaller) << compare;
  EXPECT_LE(test::difference(drawn, *wanted, kReach), kAllowed) << compare;
}

TEST(ReceiptPicture, WhatIsAllowedToDifferIsLessThanAWord) {
  till::Document document = test::paper("sale", till::Paper::mm80).document;
  const device::Bitmap whole = opened_raster().draw(document);
  for (till::Block& block : document.blocks)
    if (auto* columns = std::get_if<till::ColumnsBlock>(&block))
      if (columns->left == "Tạm tính") columns->left = "Tạm";
  EXPECT_GT(test::difference(whole, opened_raster().draw(document), kReach), kAllowed);
}

TEST_P(ReceiptPictures, APhoneReadsItsQrCode) {
  const test::Paper paper = GetParam().paper();
  if (paper.qr.empty()) return;
  const std::string path = test::in_build("golden/qr_") + GetParam().full_name() + ".png";
  fs::create_directories(fs::path(path).parent_path());
  ASSERT_TRUE(test::save_png(opened_raster().draw(paper.document), path));
  EXPECT_EQ(test::read_qr(path), paper.qr) << path;
}

std::vector<Case> cases() {
  std::vector<Case> all;
  for (const till::Paper width : {till::Paper::mm58, till::Paper::mm80})
    for (const char* name : {"sale", "long_names", "refund", "void", "x_report", "z_report",
                             "cash_in", "cash_out", "copy"})
      all.push_back({name, width});
  return all;
}

INSTANTIATE_TEST_SUITE_P(Papers, ReceiptPictures, testing::ValuesIn(cases()),
                         [](const auto& one) { return one.param.full_name(); });

}  // namespace
}  // namespace ocop::device
