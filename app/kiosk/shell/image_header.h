// Reads the size from a picture file's header before anything is decoded, since a small file may
// claim gigabytes. Thread rule: any thread. Units: pixels. Errors: 0 × 0 if the file is not one of
// these pictures.
#pragma once

#include <string>

namespace ocop::shell {

struct ImageSize {
  int width = 0;
  int height = 0;
};

/// Returns the size of a PNG, JPEG or WebP file.
ImageSize image_size(const std::string& path);
/// Returns the size of an SVG file's viewBox, rounded up.
ImageSize svg_size(const std::string& path);

}  // namespace ocop::shell
