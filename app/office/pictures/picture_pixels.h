// Scales decoded pictures down and turns them upright. Thread rule: pure. Units: pixels. Uses
// integers throughout, so results are the same on every machine.
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

/// Row by row, each pixel 0xAARRGGBB, sRGB, straight alpha.
struct Pixels {
  PictureSize size;
  std::vector<std::uint32_t> argb;

  Pixels() = default;
  explicit Pixels(PictureSize of)
      : size(of), argb(static_cast<std::size_t>(of.width) * static_cast<std::size_t>(of.height)) {}
  unsigned char* bytes() { return reinterpret_cast<unsigned char*>(argb.data()); }
  const unsigned char* bytes() const { return reinterpret_cast<const unsigned char*>(argb.data()); }
};

/// Returns the size scaled so that both sides are at most `side`; never larger than the original.
PictureSize fitted(PictureSize size, int side);
/// Scales down by averaging. Pre-condition: `size` is not larger. Error if memory is short.
Result<Pixels> shrunk(Pixels pixels, PictureSize size);
/// Returns the picture turned upright from that orientation.
Pixels turned(Pixels pixels, Orientation orientation);
bool is_see_through(const Pixels& pixels);

}  // namespace ocop::pictures
