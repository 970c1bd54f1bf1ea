// The metadata of a picture that affects its pixels: orientation and colour profile. A parser of
// our own reads the single EXIF number needed, because a library would follow every offset of an
// untrusted file, even maker notes. Thread rule: pure. Lifetime: of the bytes given. Errors:
// damaged metadata counts as absent.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ocop::pictures {

/// EXIF orientation (CIPA DC-008, tag 274): 1 is upright, 6 needs a quarter turn clockwise.
using Orientation = int;

struct PictureNotes {
  Orientation orientation = 1;  ///< 1 to 8
  std::string profile{};        ///< ICC; empty: none (not read from PNG)
  bool adobe = false;           ///< a JPEG whose inks, if any, are stored inverted
};

/// `bytes`: JPEG, PNG or WebP.
PictureNotes read_notes(std::string_view bytes);

/// Returns whether it is a JPEG or WebP with nothing but pixels, as written by picture_encode.h,
/// and so without place, time or name.
bool is_bare(std::string_view bytes);

}  // namespace ocop::pictures
