// Decodes a picture completely, so that truncated files, whose headers are valid, are found. The
// result is upright, in sRGB, opaque or with straight alpha. Thread rule: pure. Units: pixels.
// Errors: a sentence in lower case, for the sheet's column. Memory: 4 bytes for each pixel of a PNG
// or WebP; a JPEG is scaled down while being decoded.
#pragma once

#include <string_view>

#include "app/office/pictures/picture_pixels.h"
#include "db/model/result.h"

namespace ocop::pictures {

inline constexpr int kLargestPictureSide = 8000;

/// `bytes`: JPEG, PNG or WebP, recognised by its first bytes. The longer side of the result is at
/// most `side`.
Result<Pixels> decode_picture(std::string_view bytes, int side);

}  // namespace ocop::pictures
