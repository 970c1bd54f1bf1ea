// Reads the size from a picture file's header before anything is decoded, since a small file may
// claim gigabytes. Thread rule: any thread. Units: pixels. Errors: 0 × 0 if it is not such a
// picture.
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
