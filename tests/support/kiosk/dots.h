// Pictures of dots, kept as PNG files, read from them and compared. Thread rule: pure.
#pragma once

#include <optional>
#include <string>

#include "app/kiosk/device/escpos.h"

namespace ocop::test {

/// A picture of black and white; nothing where the file cannot be read.
std::optional<device::Bitmap> read_png(const std::string& path);

/// False: it cannot be drawn or written.
bool save_png(const device::Bitmap& picture, const std::string& path);

/// The fraction of the black dots of both that have no black dot of the other within `reach` dots
/// in each direction: 0 for equal pictures, at most 1.
double difference(const device::Bitmap& one, const device::Bitmap& other, int reach);

}  // namespace ocop::test
