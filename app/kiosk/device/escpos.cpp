#include "app/kiosk/device/escpos.h"

#include <algorithm>
#include <cassert>

namespace ocop::device {

namespace {

constexpr char kEsc = '\x1B';
constexpr char kGs = '\x1D';
constexpr char kDle = '\x10';
constexpr char kEot = '\x04';
constexpr int kBandRows = 128;
constexpr std::size_t kWidestRow = 255;  // bytes

char low(std::size_t number) {
  return static_cast<char>(number & 0xFF);
}

char high(std::size_t number) {
  return static_cast<char>((number >> 8) & 0xFF);
}

}  // namespace

std::string escpos_init() {
  return {kEsc, '@'};
}

std::string escpos_resync() {
  return std::string(kBandRows * kWidestRow, '\0');
}

std::string escpos_raster(const Bitmap& picture) {
  const std::size_t row = picture.row_bytes();
  assert(row <= kWidestRow &&
         picture.bits.size() == row * static_cast<std::size_t>(picture.height));
  std::string bytes;
  bytes.reserve(picture.bits.size() + 8 * static_cast<std::size_t>(picture.height / kBandRows + 1));
  for (int from = 0; from < picture.height; from += kBandRows) {
    const auto rows = static_cast<std::size_t>(std::min(kBandRows, picture.height - from));
    bytes += {kGs, 'v', '0', 0, low(row), high(row), low(rows), high(rows)};
    const auto first =
        picture.bits.begin() + static_cast<std::ptrdiff_t>(row * static_cast<std::size_t>(from));
    bytes.append(first, first + static_cast<std::ptrdiff_t>(row * rows));
  }
  return bytes;
}

std::string escpos_cut() {
  return {kGs, 'V', 66, 0};
}

std::string escpos_drawer_pulse() {
  // Times are in units of 2 ms.
  return {kEsc, 'p', 0, 25, static_cast<char>(250)};
}

std::string escpos_job(const Bitmap& picture) {
  return escpos_init() + escpos_raster(picture) + escpos_cut();
}

std::string escpos_status_query(StatusKind kind) {
  return {kDle, kEot, static_cast<char>(kind)};
}

bool take_status(PrinterStatus& status, StatusKind kind, std::uint8_t answer) {
  constexpr std::uint8_t kFixedBits = 0x93;
  if ((answer & kFixedBits) != 0x12) return false;
  const auto bit = [&](int n) { return (answer & (1U << n)) != 0; };
  switch (kind) {
    case StatusKind::printer:
      status.offline = status.offline || bit(3);
      break;
    case StatusKind::offline:
      status.cover_open = status.cover_open || bit(2);
      status.paper_out = status.paper_out || bit(5);
      status.error = status.error || bit(6);
      break;
    case StatusKind::error:
      status.error = status.error || bit(3) || bit(5) || bit(6);
      break;
    case StatusKind::paper:
      status.paper_near_end = status.paper_near_end || bit(2) || bit(3);
      status.paper_out = status.paper_out || bit(5) || bit(6);
      break;
  }
  return true;
}

}  // namespace ocop::device
