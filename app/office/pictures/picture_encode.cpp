#include "app/office/pictures/picture_encode.h"

#include <turbojpeg.h>
#include <webp/encode.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace ocop::pictures {

namespace {

constexpr int kLeastQuality = 40;  // below this, fewer pixels look better than worse ones
constexpr int kQualityStep = 10;
constexpr int kLeastSide = 64;

Error unwritten() {
  return Error{"the picture cannot be re-encoded; save it as JPEG with another program."};
}

Result<std::string> as_jpeg(const Pixels& pixels, int quality) {
  const std::unique_ptr<void, int (*)(tjhandle)> encoder(tjInitCompress(), &tjDestroy);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  const bool done = encoder && tjCompress2(encoder.get(), pixels.bytes(), pixels.size.width, 0,
                                           pixels.size.height, TJPF_BGRX, &bytes, &size, TJSAMP_420,
                                           quality, TJFLAG_ACCURATEDCT | TJFLAG_PROGRESSIVE) == 0;
  std::string file;
  if (done) file.assign(reinterpret_cast<const char*>(bytes), size);
  tjFree(bytes);
  if (!done) return unwritten();
  return file;
}

Result<std::string> as_webp(const Pixels& pixels, int quality) {
  WebPConfig config;
  WebPPicture picture;
  if (WebPConfigPreset(&config, WEBP_PRESET_PHOTO, static_cast<float>(quality)) == 0 ||
      WebPPictureInit(&picture) == 0)
    return unwritten();
  picture.use_argb = 1;
  picture.width = pixels.size.width;
  picture.height = pixels.size.height;
  std::vector<std::uint32_t> argb =
      pixels.argb;  // a copy, because the encoder clears invisible pixels
  picture.argb = argb.data();
  picture.argb_stride = pixels.size.width;
  WebPMemoryWriter writer;
  WebPMemoryWriterInit(&writer);
  picture.writer = WebPMemoryWrite;
  picture.custom_ptr = &writer;
  const bool done = WebPEncode(&config, &picture) != 0;
  std::string file;
  if (done) file.assign(reinterpret_cast<const char*>(writer.mem), writer.size);
  WebPMemoryWriterClear(&writer);
  WebPPictureFree(&picture);
  if (!done) return unwritten();
  return file;
}

}  // namespace

Result<Encoded> encode_picture(const Pixels& pixels, const EncodeOrder& order) {
  const bool see_through = is_see_through(pixels);
  Pixels smaller;
  const Pixels* now = &pixels;
  for (;;) {
    for (int quality = order.quality; quality >= kLeastQuality; quality -= kQualityStep) {
      auto bytes = see_through ? as_webp(*now, quality) : as_jpeg(*now, quality);
      if (!bytes) return bytes.error();
      if (bytes->size() <= order.most) return Encoded{std::move(*bytes), now->size};
    }
    const int side = std::max(now->size.width, now->size.height) * 3 / 4;
    if (side < kLeastSide) return unwritten();
    auto less = shrunk(*now, fitted(now->size, side));
    if (!less) return less.error();
    smaller = std::move(*less);
    now = &smaller;
  }
}

}  // namespace ocop::pictures
