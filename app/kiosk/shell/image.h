// Pictures from files to pixels. Thread rule: any thread. Units: pixels; RGBA, 8 bits each,
// straight alpha. Errors: null for what is too large, broken or no picture; never more memory than
// kMostPixels needs. Formats: PNG, JPEG, WebP by their content, SVG by its name's end.
#pragma once

#include <memory>
#include <string>
#include <vector>

struct SDL_Surface;

namespace ocop::shell {

inline constexpr long long kLargestFile = 32LL << 20;
inline constexpr int kLargestSide = 8192;

struct FreeSurface {
  void operator()(SDL_Surface* surface) const;
};
using Surface = std::unique_ptr<SDL_Surface, FreeSurface>;

struct DecodedImage {
  Surface pixels;          ///< RGBA32; null: cannot be read
  int original_width = 0;  ///< of the file, whatever size was asked for
  int original_height = 0;
};

/// Decodes for a box of that size: the result is at least as large as needed to cover the box, and
/// not much larger; a photo is never enlarged.
DecodedImage decode_image(const std::string& path, int box_width, int box_height);

/// The coverage (alpha) of an SVG icon, size × size. Empty: `svg` is none.
std::vector<unsigned char> decode_icon(const std::string& svg, int size);

}  // namespace ocop::shell
