// A decoded picture, made smaller and turned upright. Thread rule: pure. Units: pixels. Whole
// numbers throughout: the same pixels give the same pixels on every machine.
#pragma once

#include <cstdint>
#include <vector>

#include "app/office/pictures/picture_notes.h"
#include "db/model/result.h"

namespace ocop::pictures {

struct PictureSize {
  int width = 0, height = 0;
  bool operator==(const PictureSize&) const = default;
};

/// Row by row, each 0xAARRGGBB, sRGB, straight alpha.
struct Pixels {
  PictureSize size;
  std::vector<std::uint32_t> argb;

  Pixels() = default;
  explicit Pixels(PictureSize of)
      : size(of), argb(static_cast<std::size_t>(of.width) * static_cast<std::size_t>(of.height)) {}
  unsigned char* bytes() { return reinterpret_cast<unsigned char*>(argb.data()); }
  const unsigned char* bytes() const { return reinterpret_cast<const unsigned char*>(argb.data()); }
};

/// The size with both sides at most `side`, in the same proportion; never larger than it is.
PictureSize fitted(PictureSize size, int side);
/// Averages what falls together. Pre-condition: `size` is not larger. Error: no memory.
Result<Pixels> shrunk(Pixels pixels, PictureSize size);
/// Upright, if the camera was held so.
Pixels turned(Pixels pixels, Orientation orientation);
bool is_see_through(const Pixels& pixels);

}  // namespace ocop::pictures
