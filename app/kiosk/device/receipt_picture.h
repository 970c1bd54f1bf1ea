// A printed page as a PNG: for a file when there is no printer, and for the screen.
// Thread rule: pure. Errors: one sentence.
#pragma once

#include <string>

#include "app/kiosk/device/escpos.h"
#include "db/model/result.h"

namespace ocop::device {

/// The bytes of a PNG of one bit a dot. Pre-condition: the bitmap holds at least one dot, and
/// bits.size() == row_bytes() * height. Error: no memory.
Result<std::string> png_of(const device::Bitmap& picture);

}  // namespace ocop::device
