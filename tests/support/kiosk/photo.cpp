#include "tests/support/kiosk/photo.h"

#include <png.h>
#include <turbojpeg.h>
#include <webp/encode.h>
#include <zlib.h>

#include <array>
#include <cstdlib>

namespace ocop::test {

namespace {

/// The stored fields top left, top right, bottom left, bottom right for each orientation, written
/// by hand: r, g, b, w.
constexpr std::array<std::string_view, 9> kStored{"",     "rgbw", "grwb", "wbgr", "bwrg",
                                                  "rbgw", "gwrb", "wgbr", "brwg"};

void require(bool done) {
  if (!done) std::abort();
}

std::string webp_chunk(const std::string& name, const std::string& content) {
  return name + number(content.size(), 4, false) + content + std::string(content.size() % 2, '\0');
}

std::string png_with_notes(const std::string& file, const std::string& exif) {
  constexpr std::size_t kAfterHead = 8 + 25;  // the signature, and IHDR as a whole
  return file.substr(0, kAfterHead) + png_chunk("eXIf", exif) +
         png_chunk("tEXt", std::string("Author\0", 7) + std::string(kOwner)) +
         file.substr(kAfterHead);
}

std::string webp_with_notes(const std::string& file, const std::string& exif, int width,
                            int height) {
  const std::string head = std::string("\x0C\0\0\0", 4) +
                           number(static_cast<std::size_t>(width) - 1, 3, false) +
                           number(static_cast<std::size_t>(height) - 1, 3, false);
  const std::string body = "WEBP" + webp_chunk("VP8X", head) + file.substr(12) +
                           webp_chunk("EXIF", exif) +
                           webp_chunk("XMP ", "<x:xmpmeta>" + std::string(kOwner));
  return "RIFF" + number(body.size(), 4, false) + body;
}

}  // namespace

Drawing four_fields(int width, int height, int orientation) {
  if (orientation >= 5) std::swap(width, height);
  const std::string_view fields = kStored.at(static_cast<std::size_t>(orientation));
  Drawing drawing{width, height, {}};
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      const char field = fields.at((2 * y < height ? 0U : 2U) + (2 * x < width ? 0U : 1U));
      for (const char part : {'r', 'g', 'b'})
        drawing.rgba.push_back(field == part || field == 'w' ? 255 : 0);
      drawing.rgba.push_back(255);
    }
  return drawing;
}

std::string jpeg_file(const Drawing& drawing) {
  const tjhandle encoder = tjInitCompress();
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  require(tjCompress2(encoder, drawing.rgba.data(), drawing.width, 0, drawing.height, TJPF_RGBA,
                      &bytes, &size, TJSAMP_444, 95, 0) == 0);
  std::string file(reinterpret_cast<const char*>(bytes), size);
  tjFree(bytes);
  tjDestroy(encoder);
  return file;
}

std::string png_file(const Drawing& drawing) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(drawing.width);
  image.height = static_cast<png_uint_32>(drawing.height);
  image.format = PNG_FORMAT_RGBA;
  png_alloc_size_t size = 0;
  require(png_image_write_to_memory(&image, nullptr, &size, 0, drawing.rgba.data(), 0, nullptr) !=
          0);
  std::string file(size, '\0');
  require(png_image_write_to_memory(&image, file.data(), &size, 0, drawing.rgba.data(), 0,
                                    nullptr) != 0);
  return file;
}

std::string webp_file(const Drawing& drawing) {
  unsigned char* bytes = nullptr;
  const std::size_t size = WebPEncodeLosslessRGBA(drawing.rgba.data(), drawing.width,
                                                  drawing.height, drawing.width * 4, &bytes);
  require(size > 0);
  std::string file(reinterpret_cast<const char*>(bytes), size);
  WebPFree(bytes);
  return file;
}

std::string number(std::size_t value, int count, bool big_endian) {
  std::string bytes;
  for (int i = 0; i < count; ++i)
    bytes += static_cast<char>(value >> 8 * (big_endian ? count - 1 - i : i) & 0xFF);
  return bytes;
}

std::string png_chunk(const std::string& name, const std::string& content) {
  const std::string checked = name + content;
  const auto sum = crc32(0, reinterpret_cast<const unsigned char*>(checked.data()),
                         static_cast<unsigned>(checked.size()));
  return number(content.size(), 4, true) + checked + number(sum, 4, true);
}

std::string exif_of(int orientation, bool big_endian) {
  const auto entry = [&](std::size_t tag, std::size_t kind, std::size_t count,
                         const std::string& value) {
    return number(tag, 2, big_endian) + number(kind, 2, big_endian) + number(count, 4, big_endian) +
           value;
  };
  constexpr std::size_t kName = 8 + 2 + 3 * 12 + 4;
  const std::size_t gps = kName + kOwner.size();
  const std::string place =
      number(1, 2, big_endian) + entry(1, 2, 2, std::string("N\0\0\0", 4)) + std::string(4, '\0');
  return (big_endian ? std::string("MM\0*", 4) : std::string("II*\0", 4)) +
         number(8, 4, big_endian) + number(3, 2, big_endian) +
         entry(
             0x0112, 3, 1,
             number(static_cast<std::size_t>(orientation), 2, big_endian) + std::string(2, '\0')) +
         entry(0x013B, 2, kOwner.size(), number(kName, 4, big_endian)) +
         entry(0x8825, 4, 1, number(gps, 4, big_endian)) + std::string(4, '\0') +
         std::string(kOwner) + place;
}

std::string with_jpeg_segment(const std::string& file, char marker, const std::string& content) {
  return file.substr(0, 2) + '\xFF' + marker + number(content.size() + 2, 2, true) + content +
         file.substr(2);
}

std::string with_notes(const std::string& file, const std::string& exif) {
  const std::string owner(kOwner);
  if (file.starts_with("\x89PNG")) return png_with_notes(file, exif);
  if (file.starts_with("RIFF")) {
    int width = 0, height = 0;  // of a lossless one: 14 bits each, minus one
    const auto bits = [&](std::size_t at) { return static_cast<unsigned char>(file[at]); };
    width = ((bits(21) | bits(22) << 8) & 0x3FFF) + 1;
    height = ((bits(22) >> 6 | bits(23) << 2 | bits(24) << 10) & 0x3FFF) + 1;
    return webp_with_notes(file, exif, width, height);
  }
  std::string noted = with_jpeg_segment(file, '\xFE', owner);
  noted = with_jpeg_segment(noted, '\xED', std::string("Photoshop 3.0\0", 14) + "8BIM" + owner);
  noted =
      with_jpeg_segment(noted, '\xE1', std::string("http://ns.adobe.com/xap/1.0/\0", 29) + owner);
  return with_jpeg_segment(noted, '\xE1', std::string("Exif\0\0", 6) + exif);
}

}  // namespace ocop::test
