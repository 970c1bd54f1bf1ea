// Decodes a picture to its last pixel, to know its size and that it is whole: a file that breaks
// off in the middle still has a sound head. Thread rule: pure. Units: pixels.
// Errors: a sentence in lower case, for the sheet's column.
#pragma once

#include <string_view>

#include "db/model/result.h"

namespace ocop::hub {

inline constexpr int kLargestPictureSide = 8000;

struct PictureSize {
  int width = 0, height = 0;
};

/// `bytes`: JPEG, PNG or WebP, told by how it begins.
Result<PictureSize> decode_picture(std::string_view bytes);

}  // namespace ocop::hub
