#include "tests/support/kiosk/picture_files.h"

#include <png.h>
#include <turbojpeg.h>
#include <webp/encode.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string_view>
#include <vector>

namespace ocop::test {

namespace {

/// Three bytes per pixel, all rows different, so that each part of the file matters.
std::vector<unsigned char> noise(int width, int height) {
  std::vector<unsigned char> pixels;
  std::uint32_t seed = 1;
  for (int i = 0; i < width * height * 3; ++i) {
    seed = seed * 1664525 + 1013904223;
    pixels.push_back(static_cast<unsigned char>(seed >> 24));
  }
  return pixels;
}

void write(const std::string& path, const unsigned char* bytes, std::size_t size) {
  std::ofstream(path, std::ios::binary)
      << std::string_view(reinterpret_cast<const char*>(bytes), size);
}

}  // namespace

void write_jpeg(const std::string& path, int width, int height) {
  const tjhandle encoder = tjInitCompress();
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  if (tjCompress2(encoder, noise(width, height).data(), width, 0, height, TJPF_RGB, &bytes, &size,
                  TJSAMP_420, 80, 0) != 0)
    std::abort();
  write(path, bytes, size);
  tjFree(bytes);
  tjDestroy(encoder);
}

void write_png(const std::string& path, int width, int height) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(width);
  image.height = static_cast<png_uint_32>(height);
  image.format = PNG_FORMAT_RGB;
  if (png_image_write_to_file(&image, path.c_str(), 0, noise(width, height).data(), 0, nullptr) ==
      0)
    std::abort();
}

void write_webp(const std::string& path, int width, int height) {
  unsigned char* bytes = nullptr;
  const std::size_t size =
      WebPEncodeRGB(noise(width, height).data(), width, height, width * 3, 80, &bytes);
  if (size == 0) std::abort();
  write(path, bytes, size);
  WebPFree(bytes);
}

}  // namespace ocop::test
