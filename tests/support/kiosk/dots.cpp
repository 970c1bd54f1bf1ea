#include "tests/support/kiosk/dots.h"

#include <png.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "app/base/disk/durable.h"
#include "app/kiosk/device/receipt_picture.h"

namespace ocop::test {

namespace {

bool black(const device::Bitmap& picture, int x, int y) {
  if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) return false;
  const std::size_t row = picture.row_bytes() * static_cast<std::size_t>(y);
  return ((picture.bits[row + static_cast<std::size_t>(x / 8)] >> (7 - x % 8)) & 1) != 0;
}

bool near_black(const device::Bitmap& picture, int x, int y, int reach) {
  for (int dy = -reach; dy <= reach; ++dy)
    for (int dx = -reach; dx <= reach; ++dx)
      if (black(picture, x + dx, y + dy)) return true;
  return false;
}

/// Returns the number of black dots, and of those without a counterpart.
std::pair<double, double> count(const device::Bitmap& from, const device::Bitmap& to, int reach) {
  double dots = 0, alone = 0;
  for (int y = 0; y < from.height; ++y)
    for (int x = 0; x < from.width; ++x) {
      if (!black(from, x, y)) continue;
      ++dots;
      if (!near_black(to, x, y, reach)) ++alone;
    }
  return {dots, alone};
}

}  // namespace

std::optional<device::Bitmap> read_png(const std::string& path) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_file(&image, path.c_str()) == 0) return std::nullopt;
  image.format = PNG_FORMAT_GRAY;
  std::vector<png_byte> greys(PNG_IMAGE_SIZE(image));
  if (png_image_finish_read(&image, nullptr, greys.data(), 0, nullptr) == 0) return std::nullopt;
  device::Bitmap picture;
  picture.width = static_cast<int>(image.width);
  picture.height = static_cast<int>(image.height);
  picture.bits.resize(picture.row_bytes() * image.height);
  for (std::size_t i = 0; i < greys.size(); ++i)
    if (greys[i] < 128)
      picture.bits[i / image.width * picture.row_bytes() + i % image.width / 8] |=
          static_cast<std::uint8_t>(0x80 >> (i % image.width % 8));
  return picture;
}

bool save_png(const device::Bitmap& picture, const std::string& path) {
  const auto png = device::png_of(picture);
  return png && disk::write_file(disk::real_disk(), path, *png);
}

double difference(const device::Bitmap& one, const device::Bitmap& other, int reach) {
  const auto [dots, alone] = count(one, other, reach);
  const auto [other_dots, other_alone] = count(other, one, reach);
  return (alone + other_alone) / std::max(1.0, dots + other_dots);
}

}  // namespace ocop::test
