#include "app/kiosk/device/receipt_picture.h"

#include <png.h>

#include <array>
#include <cassert>
#include <vector>

namespace ocop::device {

Result<std::string> png_of(const device::Bitmap& picture) {
  assert(picture.width > 0 && picture.height > 0 &&
         picture.bits.size() == picture.row_bytes() * static_cast<std::size_t>(picture.height));
  // The library takes one byte per dot; with two colours in the map it writes one bit.
  const auto width = static_cast<std::size_t>(picture.width);
  std::vector<png_byte> dots(width * static_cast<std::size_t>(picture.height));
  for (std::size_t i = 0; i < dots.size(); ++i) {
    const std::size_t x = i % width;
    const std::uint8_t byte = picture.bits[i / width * picture.row_bytes() + x / 8];
    dots[i] = (byte >> (7 - x % 8)) & 1;
  }
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(picture.width);
  image.height = static_cast<png_uint_32>(picture.height);
  image.format = PNG_FORMAT_RGB_COLORMAP;
  image.colormap_entries = 2;
  const std::array<png_byte, 6> white_black{255, 255, 255, 0, 0, 0};
  std::string bytes(PNG_IMAGE_PNG_SIZE_MAX(image), '\0');
  png_alloc_size_t size = bytes.size();
  if (png_image_write_to_memory(&image, bytes.data(), &size, 0, dots.data(), 0,
                                white_black.data()) == 0)
    return Error{"There is not enough memory for a picture of the receipt."};
  bytes.resize(size);
  return bytes;
}

}  // namespace ocop::device
