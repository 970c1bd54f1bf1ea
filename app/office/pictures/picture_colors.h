// Colours as a picture's profile means them, brought to sRGB, which is what screens and browsers
// take a picture for that says nothing. A picture without a profile, or with one that cannot be
// used, is taken for sRGB already. Thread rule: pure.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "app/office/pictures/picture_pixels.h"

namespace ocop::pictures {

void to_srgb(Pixels& pixels, const std::string& profile);

/// `inks`: four bytes a pixel: cyan, magenta, yellow, black. `inverted`: 255 is no ink. Without a
/// profile the inks are taken for ideal ones: close enough to know the product by.
/// Pre-condition: `pixels` has its size.
void inks_to_srgb(std::span<const unsigned char> inks, bool inverted, const std::string& profile,
                  Pixels& pixels);

}  // namespace ocop::pictures
