#include "app/office/pictures/picture_colors.h"

#include <lcms2.h>

#include <memory>

namespace ocop::pictures {

namespace {

/// Makes the transform from the profile's colours, in `format`, to ours. Returns null if the
/// profile is damaged or has another colour space.
std::shared_ptr<void> transform_of(const std::string& profile, cmsColorSpaceSignature colors,
                                   cmsUInt32Number format) {
  const std::shared_ptr<void> from(
      profile.empty()
          ? nullptr
          : cmsOpenProfileFromMem(profile.data(), static_cast<cmsUInt32Number>(profile.size())),
      [](void* open) {
        if (open != nullptr) cmsCloseProfile(open);
      });
  if (!from || cmsGetColorSpace(from.get()) != colors) return nullptr;
  const std::shared_ptr<void> srgb(cmsCreate_sRGBProfile(), [](void* open) {
    if (open != nullptr) cmsCloseProfile(open);
  });
  if (!srgb) return nullptr;
  return {cmsCreateTransform(from.get(), format, srgb.get(), TYPE_BGRA_8,
                             INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_BLACKPOINTCOMPENSATION),
          [](void* made) {
            if (made != nullptr) cmsDeleteTransform(made);
          }};
}

}  // namespace

void to_srgb(Pixels& pixels, const std::string& profile) {
  const auto transform = transform_of(profile, cmsSigRgbData, TYPE_BGRA_8);
  if (!transform) return;
  // Works in place and does not touch the fourth byte, alpha.
  cmsDoTransform(transform.get(), pixels.bytes(), pixels.bytes(),
                 static_cast<cmsUInt32Number>(pixels.argb.size()));
}

void inks_to_srgb(std::span<const unsigned char> inks, bool inverted, const std::string& profile,
                  Pixels& pixels) {
  pixels.argb.assign(pixels.argb.size(), 0xFFFFFFFF);
  const auto transform =
      transform_of(profile, cmsSigCmykData, inverted ? TYPE_CMYK_8_REV : TYPE_CMYK_8);
  if (transform) {
    cmsDoTransform(transform.get(), inks.data(), pixels.bytes(),
                   static_cast<cmsUInt32Number>(pixels.argb.size()));
    return;
  }
  for (std::size_t i = 0; i < pixels.argb.size(); ++i) {
    const auto left = [&](std::size_t ink) -> std::uint32_t {  // the light that the ink transmits
      return inverted ? inks[4 * i + ink] : 255U - inks[4 * i + ink];
    };
    const auto seen = [&](std::size_t ink) { return (left(ink) * left(3) + 127) / 255; };
    pixels.argb[i] = 0xFF000000U | seen(0) << 16 | seen(1) << 8 | seen(2);
  }
}

}  // namespace ocop::pictures
