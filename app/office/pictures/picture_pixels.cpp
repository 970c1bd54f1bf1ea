#include "app/office/pictures/picture_pixels.h"

#include <webp/encode.h>

#include <algorithm>
#include <utility>

namespace ocop::pictures {

PictureSize fitted(PictureSize size, int side) {
  const int longest = std::max(size.width, size.height);
  if (longest <= side) return size;
  const auto part = [&](int whole) {
    return std::max(1, (whole * side + longest / 2) / longest);  // at most 8000 × 8000
  };
  return {part(size.width), part(size.height)};
}

Result<Pixels> shrunk(Pixels pixels, PictureSize size) {
  if (size == pixels.size) return pixels;
  WebPPicture picture;
  if (WebPPictureInit(&picture) == 0) return Error{"the WebP library has another version."};
  picture.use_argb = 1;
  picture.width = pixels.size.width;
  picture.height = pixels.size.height;
  picture.argb = pixels.argb.data();  // still ours: the library frees only what it allocated
  picture.argb_stride = pixels.size.width;
  const bool made = WebPPictureRescale(&picture, size.width, size.height) != 0;
  Pixels result;
  if (made) {
    result = Pixels(size);
    for (int y = 0; y < size.height; ++y)
      std::copy_n(picture.argb + static_cast<std::ptrdiff_t>(y) * picture.argb_stride, size.width,
                  result.argb.begin() + static_cast<std::ptrdiff_t>(y) * size.width);
  }
  WebPPictureFree(&picture);
  if (!made) return Error{"there is not enough memory to make the picture smaller."};
  return result;
}

Pixels turned(Pixels pixels, Orientation orientation) {
  if (orientation <= 1 || orientation > 8) return pixels;
  const int width = pixels.size.width, height = pixels.size.height;
  const bool aside = orientation >= 5;  // rows become columns
  // True if the stored x or y axis is opposite to the displayed one.
  const bool back_x = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
  const bool back_y = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  Pixels result(aside ? PictureSize{height, width} : pixels.size);
  auto* to = result.argb.data();
  for (int y = 0; y < result.size.height; ++y)
    for (int x = 0; x < result.size.width; ++x) {
      const int along = aside ? y : x, across = aside ? x : y;
      const int from_x = back_x ? width - 1 - along : along;
      const int from_y = back_y ? height - 1 - across : across;
      *to++ = pixels.argb[static_cast<std::size_t>(from_y) * static_cast<std::size_t>(width) +
                          static_cast<std::size_t>(from_x)];
    }
  return result;
}

bool is_see_through(const Pixels& pixels) {
  return std::any_of(pixels.argb.begin(), pixels.argb.end(),
                     [](std::uint32_t one) { return one >> 24 != 0xFF; });
}

}  // namespace ocop::pictures
