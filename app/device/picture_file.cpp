#include "app/device/picture_file.h"

#include <fcntl.h>
#include <png.h>
#include <unistd.h>

#include <array>
#include <cassert>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <string_view>
#include <vector>

namespace ocop::device {

namespace {

bool write_through(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(fd) == 0;
}

/// Opens, does that with the descriptor, closes.
template <class Do>
bool with(const std::string& path, int flags, Do does) {
  const int fd = ::open(path.c_str(), flags | O_CLOEXEC, 0644);
  if (fd < 0) return false;
  const bool done = does(fd);
  return ::close(fd) == 0 && done;
}

}  // namespace

Result<std::string> png_of(const wire::Bitmap& picture) {
  assert(picture.width > 0 && picture.height > 0 &&
         picture.bits.size() == picture.row_bytes() * static_cast<std::size_t>(picture.height));
  // The library takes a byte a dot; with two colours in the map it writes one bit.
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

Status save_png(const wire::Bitmap& picture, const std::string& path) {
  const auto bytes = png_of(picture);
  if (!bytes) return bytes.error();
  const std::string half = path + ".part";
  const std::string folder = std::filesystem::path(path).parent_path().string();
  const bool saved =
      with(half, O_WRONLY | O_CREAT | O_TRUNC, [&](int fd) { return write_through(fd, *bytes); }) &&
      std::rename(half.c_str(), path.c_str()) == 0 &&
      with(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY,
           [](int fd) { return ::fsync(fd) == 0; });
  if (!saved)
    return Error{"The picture " + path + " cannot be written; check its disk and permissions."};
  return Done{};
}

}  // namespace ocop::device
