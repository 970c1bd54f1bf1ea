// Encodes pixels as a file without any metadata: JPEG, or WebP if the picture is transparent.
// Deterministic: fixed settings and one thread. Thread rule: pure. Errors: a sentence in lower
// case, for the sheet's column.
#pragma once

#include <string>

#include "app/office/pictures/picture_pixels.h"
#include "db/model/result.h"

namespace ocop::pictures {

struct EncodeOrder {
  int quality = 0;       ///< 1 to 100, the first to try
  std::size_t most = 0;  ///< bytes; quality, then size are reduced until the file is no larger
};

struct Encoded {
  std::string bytes;
  PictureSize size;
};

/// Pre-condition: `order.most` is enough for 64 × 64 pixels of noise.
Result<Encoded> encode_picture(const Pixels& pixels, const EncodeOrder& order);

}  // namespace ocop::pictures
