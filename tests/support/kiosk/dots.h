// Saves bitmaps as PNG files, reads and compares them. Thread rule: pure.
#pragma once

#include <optional>
#include <string>

#include "app/kiosk/device/escpos.h"

namespace ocop::test {

/// Returns a black and white picture, or nullopt if the file cannot be read.
std::optional<device::Bitmap> read_png(const std::string& path);

/// Returns false if it cannot be encoded or written.
bool save_png(const device::Bitmap& picture, const std::string& path);

/// Returns the fraction of black dots without a black dot of the other picture within `reach` dots
/// in each direction: 0 for equal pictures, at most 1.
double difference(const device::Bitmap& one, const device::Bitmap& other, int reach);

}  // namespace ocop::test
