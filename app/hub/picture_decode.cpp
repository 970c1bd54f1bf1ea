// Each library decodes to one byte a pixel where it can: only whether it gets to the end matters.
#include "app/hub/picture_decode.h"

#include <png.h>
#include <turbojpeg.h>
#include <webp/decode.h>

#include <memory>
#include <vector>

namespace ocop::hub {

namespace {

const unsigned char* data(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

Error unknown() {
  return Error{"the file is not a JPEG, PNG or WebP picture."};
}
Error broken() {
  return Error{"the picture is cut off or damaged; copy it again."};
}
Error huge() {
  return Error{"the picture is larger than 8000 pixels a side; save it smaller."};
}

bool fits(int width, int height) {
  return width <= kLargestPictureSide && height <= kLargestPictureSide;
}

Result<PictureSize> jpeg(std::string_view bytes) {
  const std::unique_ptr<void, int (*)(tjhandle)> decoder(tjInitDecompress(), &tjDestroy);
  PictureSize size;
  int sampling = 0, colors = 0;
  if (!decoder || tjDecompressHeader3(decoder.get(), data(bytes), bytes.size(), &size.width,
                                      &size.height, &sampling, &colors) != 0)
    return broken();
  if (!fits(size.width, size.height)) return huge();
  const bool four = colors == TJCS_CMYK || colors == TJCS_YCCK;
  std::vector<unsigned char> pixels(static_cast<std::size_t>(size.width) * size.height *
                                    (four ? 4 : 1));
  if (tjDecompress2(decoder.get(), data(bytes), bytes.size(), pixels.data(), size.width, 0,
                    size.height, four ? TJPF_CMYK : TJPF_GRAY, TJFLAG_STOPONWARNING) != 0)
    return broken();
  return size;
}

Result<PictureSize> png(std::string_view bytes) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) return broken();
  const std::unique_ptr<png_image, void (*)(png_image*)> held(&image, &png_image_free);
  if (image.width > kLargestPictureSide || image.height > kLargestPictureSide) return huge();
  image.format = PNG_FORMAT_GA;  // a picture with alpha has no gray without a background
  std::vector<unsigned char> pixels(PNG_IMAGE_SIZE(image));
  if (png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr) == 0) return broken();
  return PictureSize{static_cast<int>(image.width), static_cast<int>(image.height)};
}

Result<PictureSize> webp(std::string_view bytes) {
  PictureSize size;
  if (WebPGetInfo(data(bytes), bytes.size(), &size.width, &size.height) == 0) return broken();
  if (!fits(size.width, size.height)) return huge();
  const std::unique_ptr<unsigned char, void (*)(void*)> pixels(
      WebPDecodeRGB(data(bytes), bytes.size(), nullptr, nullptr), &WebPFree);
  if (!pixels) return broken();
  return size;
}

}  // namespace

Result<PictureSize> decode_picture(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xD8\xFF")) return jpeg(bytes);
  if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return png(bytes);
  if (bytes.starts_with("RIFF") && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP")
    return webp(bytes);
  return unknown();
}

}  // namespace ocop::hub
