// Encodes a printed page as a PNG, for a file if there is no printer, and for the screen. Thread
// rule: pure. Errors: one sentence.
#pragma once

#include <string>

#include "app/kiosk/device/escpos.h"
#include "db/model/result.h"

namespace ocop::device {

/// Returns the bytes of a PNG with one bit per dot. Pre-condition: the bitmap has at least one dot,
/// and bits.size() == row_bytes() * height. Error if memory is short.
Result<std::string> png_of(const device::Bitmap& picture);

}  // namespace ocop::device
