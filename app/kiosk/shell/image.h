// Decodes picture files to pixels. Thread rule: any thread. Units: pixels; RGBA, 8 bits each,
// straight alpha. Errors: null for files that are too large, damaged or not pictures; never uses
// more memory than kMostPixels needs. Formats: PNG, JPEG, WebP by content, SVG by file extension.
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
  int original_width = 0;  ///< of the file, whatever size was requested
  int original_height = 0;
};

/// Decodes for a box of that size: the result is large enough to cover the box, but not much
/// larger; photos are never enlarged.
DecodedImage decode_image(const std::string& path, int box_width, int box_height);

/// The same; but of a drawing only the middle part that has the shape of the box, in just that
/// size.
DecodedImage decode_part(const std::string& path, int box_width, int box_height);

/// Returns the coverage (alpha) of an SVG icon, size × size; empty if `svg` is invalid.
std::vector<unsigned char> decode_icon(const std::string& svg, int size);

}  // namespace ocop::shell
