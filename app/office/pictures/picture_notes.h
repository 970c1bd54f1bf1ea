// What a picture's file tells beside its pixels, as far as the pixels are read by it: how the
// camera was held, and what its colours mean. Of EXIF one number is read, by a reader of our own: a
// library would follow every offset of a stranger's file, maker's notes too, to answer the same
// question. Thread rule: pure. Lifetime: of the bytes given. Errors: what is broken counts as not
// told.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ocop::pictures {

/// The orientation as EXIF numbers it (CIPA DC-008, tag 274): 1 is upright, 6 needs a quarter turn
/// clockwise.
using Orientation = int;

struct PictureNotes {
  Orientation orientation = 1;  ///< 1 to 8
  std::string profile{};        ///< ICC; empty: none (of a PNG it is not read)
  bool adobe = false;           ///< a JPEG whose inks, if it has inks, are written inverted
};

/// `bytes`: JPEG, PNG or WebP.
PictureNotes read_notes(std::string_view bytes);

/// True: a JPEG or WebP with nothing in it but its pixels, as picture_encode.h writes them. It
/// holds no place, no time and no name.
bool is_bare(std::string_view bytes);

}  // namespace ocop::pictures
