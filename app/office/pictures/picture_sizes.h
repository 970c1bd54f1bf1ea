// Makes two files from a photo: one for the kiosk's screen, one for phones' pages. Neither contains
// a byte of the original, so no place, time, camera, name or thumbnail is published. Qualities were
// judged by eye at full size, on leaves, cloth and printed labels. Thread rule: pure. Units:
// pixels, bytes. Errors: a sentence in lower case, for the sheet's column.
#pragma once

#include <string>
#include <string_view>

#include "app/office/pictures/picture_encode.h"
#include "db/model/result.h"

namespace ocop::pictures {

inline constexpr int kScreenSide = 1920;  ///< the kiosk shows pictures full-screen
inline constexpr EncodeOrder kScreenOrder{85, 900'000};
inline constexpr int kPhoneSide =
    960;  ///< a page is as wide as a phone: 360 to 430 points of 2 to 3 pixels
inline constexpr EncodeOrder kPhoneOrder{75, 160'000};

struct PictureSizes {
  Encoded screen, phone;
};

/// `bytes`: JPEG, PNG or WebP (picture_decode.h). Deterministic.
Result<PictureSizes> picture_sizes(std::string_view bytes);

}  // namespace ocop::pictures
