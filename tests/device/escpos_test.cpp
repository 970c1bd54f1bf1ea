#include "app/kiosk/device/escpos.h"

#include <gtest/gtest.h>

namespace ocop::device {
namespace {

using namespace std::string_literals;

Bitmap picture(int width, int height) {
  Bitmap bitmap{.width = width, .height = height, .bits = {}};
  for (std::size_t i = 0; i < bitmap.row_bytes() * static_cast<std::size_t>(height); ++i)
    bitmap.bits.push_back(static_cast<std::uint8_t>(i));
  return bitmap;
}

TEST(EscPos, APictureIsSentInBandsWithTheirSizes) {
  const Bitmap receipt = picture(576, 300);
  const std::string bytes = escpos_raster(receipt);
  ASSERT_EQ(bytes.size(), 3 * 8 + 72U * 300);
  std::size_t at = 0;
  std::string dots;
  for (const int rows : {128, 128, 44}) {
    EXPECT_EQ(bytes.substr(at, 8),
              "\x1Dv0\0"s + static_cast<char>(72) + '\0' + static_cast<char>(rows) + '\0');
    dots += bytes.substr(at + 8, 72 * static_cast<std::size_t>(rows));
    at += 8 + 72 * static_cast<std::size_t>(rows);
  }
  EXPECT_EQ(dots, std::string(receipt.bits.begin(), receipt.bits.end()));
}

TEST(EscPos, RowsAreFilledToWholeBytes) {
  EXPECT_EQ(escpos_raster(picture(383, 1)).size(), 8 + 48U);
  EXPECT_EQ(escpos_raster(picture(384, 0)), "");
}

TEST(EscPos, CommandsAreThoseOfTheReference) {
  EXPECT_EQ(escpos_init(), "\x1B@");
  EXPECT_EQ(escpos_cut(), "\x1DVB\0"s);
  EXPECT_EQ(escpos_drawer_pulse(), "\x1Bp\0\x19\xFA"s);
  EXPECT_EQ(escpos_status_query(StatusKind::paper), "\x10\x04\x04");
  const std::string job = escpos_job(picture(384, 8));
  EXPECT_TRUE(job.starts_with(escpos_init()));
  EXPECT_TRUE(job.ends_with(escpos_cut()));
}

TEST(EscPos, ACutOffBandIsFilledUpWithWhite) {
  const std::string zeros = escpos_resync();
  EXPECT_GE(zeros.size(), escpos_raster(picture(2040, 128)).size() - 8);
  EXPECT_EQ(zeros.find_first_not_of('\0'), std::string::npos);
}

TEST(EscPos, AnswersAreRead) {
  PrinterStatus status;
  EXPECT_TRUE(take_status(status, StatusKind::printer, 0x12));
  EXPECT_TRUE(take_status(status, StatusKind::offline, 0x12));
  EXPECT_TRUE(take_status(status, StatusKind::error, 0x12));
  EXPECT_TRUE(take_status(status, StatusKind::paper, 0x12));
  EXPECT_EQ(status, PrinterStatus{});
  EXPECT_TRUE(take_status(status, StatusKind::printer, 0x1A));
  EXPECT_TRUE(status.offline);
  EXPECT_TRUE(take_status(status, StatusKind::offline, 0x16));
  EXPECT_TRUE(status.cover_open);
  EXPECT_TRUE(take_status(status, StatusKind::paper, 0x1E));
  EXPECT_TRUE(status.paper_near_end);
  EXPECT_FALSE(status.paper_out);
  EXPECT_TRUE(take_status(status, StatusKind::paper, 0x72));
  EXPECT_TRUE(status.paper_out);
  EXPECT_TRUE(take_status(status, StatusKind::error, 0x1A));
  EXPECT_TRUE(status.error);
}

TEST(EscPos, NoiseIsNoAnswer) {
  PrinterStatus status;
  int taken = 0;
  for (int byte = 0; byte < 256; ++byte)
    taken += take_status(status, StatusKind::paper, static_cast<std::uint8_t>(byte)) ? 1 : 0;
  EXPECT_EQ(taken, 16);
  status = {};
  EXPECT_FALSE(take_status(status, StatusKind::paper, 0xFF));
  EXPECT_EQ(status, PrinterStatus{});
}

}  // namespace
}  // namespace ocop::device
