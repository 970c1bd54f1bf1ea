// JPEG photos, made small while they are decoded: a tile wants a ninth of a photo's pixels, and the
// transform that undoes the compression can give just those. Thread rule: any thread. Units:
// pixels. Errors: null for what is no JPEG, is cut off, or has colours for print.
#pragma once

#include <string>

#include "app/kiosk/shell/image.h"

namespace ocop::shell {

/// RGBA32, the smallest size in steps of an eighth that is at least `least_factor` of the file's.
/// Pre-condition: the file's size was checked (image_header.h).
Surface decode_jpeg(const std::string& path, double least_factor);

}  // namespace ocop::shell
