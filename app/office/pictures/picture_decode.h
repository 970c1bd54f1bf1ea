// Decodes a picture to its last pixel, so that one that breaks off in the middle is found: its head
// is sound. What comes out is as it is to be seen: upright, in sRGB, opaque or with straight alpha.
// Thread rule: pure. Units: pixels. Errors: a sentence in lower case, for the sheet's column.
// Memory: 4 bytes for each pixel of a PNG or WebP; a JPEG is made smaller while it is decoded.
#pragma once

#include <string_view>

#include "app/office/pictures/picture_pixels.h"
#include "db/model/result.h"

namespace ocop::pictures {

inline constexpr int kLargestPictureSide = 8000;

/// `bytes`: JPEG, PNG or WebP, told by how it begins. Its longer side is `side`, or what it is if
/// that is less.
Result<Pixels> decode_picture(std::string_view bytes, int side);

}  // namespace ocop::pictures
