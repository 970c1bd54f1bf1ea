// Converts colours from a picture's profile to sRGB, which screens and browsers assume by default.
// A picture without a usable profile is assumed to be sRGB. Thread rule: pure.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "app/office/pictures/picture_pixels.h"

namespace ocop::pictures {

void to_srgb(Pixels& pixels, const std::string& profile);

/// `inks`: four bytes per pixel: cyan, magenta, yellow, black. `inverted`: 255 means no ink.
/// Without a profile the inks are assumed to be ideal, which is good enough to recognise the
/// product. Pre-condition: `pixels` has its size.
void inks_to_srgb(std::span<const unsigned char> inks, bool inverted, const std::string& profile,
                  Pixels& pixels);

}  // namespace ocop::pictures
