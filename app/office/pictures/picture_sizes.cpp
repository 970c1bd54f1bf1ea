#include "app/office/pictures/picture_sizes.h"

#include <utility>

#include "app/office/pictures/picture_decode.h"

namespace ocop::pictures {

Result<PictureSizes> picture_sizes(std::string_view bytes) {
  auto pixels = decode_picture(bytes, kScreenSide);
  if (!pixels) return pixels.error();
  auto screen = encode_picture(*pixels, kScreenOrder);
  if (!screen) return screen.error();
  const PictureSize size = fitted(pixels->size, kPhoneSide);
  const auto small = shrunk(std::move(*pixels), size);
  if (!small) return small.error();
  auto phone = encode_picture(*small, kPhoneOrder);
  if (!phone) return phone.error();
  return PictureSizes{std::move(*screen), std::move(*phone)};
}

}  // namespace ocop::pictures
