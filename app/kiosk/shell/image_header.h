// The size that a picture file's header promises, before anything is decoded: a small file may ask
// for gigabytes. Thread rule: any thread. Units: pixels. Errors: 0 × 0 for what is no such picture.
#pragma once

#include <string>

namespace ocop::shell {

struct ImageSize {
  int width = 0;
  int height = 0;
};

/// PNG, JPEG or WebP.
ImageSize image_size(const std::string& path);
/// The viewBox of an SVG file, rounded up.
ImageSize svg_size(const std::string& path);

}  // namespace ocop::shell
