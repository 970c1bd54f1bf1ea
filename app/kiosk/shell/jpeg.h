// Decodes JPEG photos at reduced size: a tile needs a ninth of a photo's pixels, and the inverse
// transform can produce just those. Thread rule: any thread. Units: pixels. Errors: null if it is
// not a JPEG, is truncated, or has print colours.
#pragma once

#include <string>

#include "app/kiosk/shell/image.h"

namespace ocop::shell {

/// Returns RGBA32 at the smallest multiple of an eighth of the size that is at least
/// `least_factor`. Pre-condition: the file's size was checked (image_header.h).
Surface decode_jpeg(const std::string& path, double least_factor);

}  // namespace ocop::shell
