// Each library decodes to the memory order of Pixels: blue, green, red, alpha.
#include "app/office/pictures/picture_decode.h"

#include <png.h>
#include <turbojpeg.h>
#include <webp/decode.h>

#include <algorithm>
#include <bit>
#include <memory>
#include <utility>
#include <vector>

#include "app/office/pictures/picture_colors.h"

namespace ocop::pictures {

namespace {

static_assert(std::endian::native == std::endian::little);

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

/// Returns the smallest multiple of an eighth of the size, which the decoder supports, that is
/// still at least `side` long.
PictureSize decoded_size(PictureSize whole, int side) {
  PictureSize size = whole;
  for (int eighths = 8; eighths >= 1; --eighths) {
    const tjscalingfactor factor{eighths, 8};
    const PictureSize less{TJSCALED(whole.width, factor), TJSCALED(whole.height, factor)};
    if (std::max(less.width, less.height) < side) break;
    size = less;
  }
  return size;
}

/// The file's picture at its original size or, for a JPEG, as scaled by the decoder.
struct Stored {
  Pixels pixels;
  PictureSize whole;
};

Result<Stored> jpeg(std::string_view bytes, const PictureNotes& notes, int side) {
  const std::unique_ptr<void, int (*)(tjhandle)> decoder(tjInitDecompress(), &tjDestroy);
  PictureSize whole;
  int sampling = 0, colors = 0;
  if (!decoder || tjDecompressHeader3(decoder.get(), data(bytes), bytes.size(), &whole.width,
                                      &whole.height, &sampling, &colors) != 0)
    return broken();
  if (!fits(whole.width, whole.height)) return huge();
  Pixels pixels(decoded_size(whole, side));
  const auto decode = [&](unsigned char* to, int format) {
    return tjDecompress2(decoder.get(), data(bytes), bytes.size(), to, pixels.size.width, 0,
                         pixels.size.height, format, TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS) == 0;
  };
  if (colors == TJCS_CMYK || colors == TJCS_YCCK) {
    std::vector<unsigned char> inks(pixels.argb.size() * 4);
    if (!decode(inks.data(), TJPF_CMYK)) return broken();
    inks_to_srgb(inks, notes.adobe, notes.profile, pixels);
    return Stored{std::move(pixels), whole};
  }
  if (!decode(pixels.bytes(), TJPF_BGRA)) return broken();
  to_srgb(pixels, notes.profile);
  return Stored{std::move(pixels), whole};
}

Result<Stored> png(std::string_view bytes) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) return broken();
  const std::unique_ptr<png_image, void (*)(png_image*)> held(&image, &png_image_free);
  if (image.width > kLargestPictureSide || image.height > kLargestPictureSide) return huge();
  image.format = PNG_FORMAT_BGRA;
  image.flags |=
      PNG_IMAGE_FLAG_16BIT_sRGB;  // otherwise 16 bits without a gamma are taken as linear
  Pixels pixels({static_cast<int>(image.width), static_cast<int>(image.height)});
  if (png_image_finish_read(&image, nullptr, pixels.bytes(), 0, nullptr) == 0) return broken();
  const PictureSize whole = pixels.size;
  return Stored{std::move(pixels), whole};
}

Result<Stored> webp(std::string_view bytes, const PictureNotes& notes) {
  WebPBitstreamFeatures told{};
  if (WebPGetFeatures(data(bytes), bytes.size(), &told) != VP8_STATUS_OK) return broken();
  if (!fits(told.width, told.height)) return huge();
  if (told.has_animation != 0) return Error{"the picture is animated; save a still picture of it."};
  Pixels pixels({told.width, told.height});
  const std::size_t room = pixels.argb.size() * 4;
  if (WebPDecodeBGRAInto(data(bytes), bytes.size(), pixels.bytes(), room, told.width * 4) ==
      nullptr)
    return broken();
  to_srgb(pixels, notes.profile);
  return Stored{std::move(pixels), {told.width, told.height}};
}

Result<Stored> as_stored(std::string_view bytes, const PictureNotes& notes, int side) {
  if (bytes.starts_with("\xFF\xD8\xFF")) return jpeg(bytes, notes, side);
  if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return png(bytes);
  if (bytes.starts_with("RIFF") && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP")
    return webp(bytes, notes);
  return unknown();
}

}  // namespace

Result<Pixels> decode_picture(std::string_view bytes, int side) {
  const PictureNotes notes = read_notes(bytes);
  auto stored = as_stored(bytes, notes, side);
  if (!stored) return stored.error();
  auto small = shrunk(std::move(stored->pixels), fitted(stored->whole, side));
  if (!small) return small;
  return turned(std::move(*small), notes.orientation);
}

}  // namespace ocop::pictures
