// Writes pixels as a file that holds them and nothing else: JPEG, or WebP where the picture is
// see-through. Fixed settings and one thread: the same pixels give the same bytes.
// Thread rule: pure. Errors: a sentence in lower case, for the sheet's column.
#pragma once

#include <string>

#include "app/office/pictures/picture_pixels.h"
#include "db/model/result.h"

namespace ocop::pictures {

struct EncodeOrder {
  int quality = 0;       ///< 1 to 100, to begin with
  std::size_t most = 0;  ///< bytes: less quality, then fewer pixels, until it is not more
};

struct Encoded {
  std::string bytes;
  PictureSize size;
};

/// Pre-condition: `order.most` has room for 64 × 64 pixels of noise.
Result<Encoded> encode_picture(const Pixels& pixels, const EncodeOrder& order);

}  // namespace ocop::pictures
