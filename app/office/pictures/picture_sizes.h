// A photo as the office got it becomes two files: one for the kiosk's screen, one for phones'
// pages. Neither holds a byte of the original: no place, time, camera, name or small picture of it
// goes out. Qualities were judged by eye at full size, on leaves, cloth and printed labels. Thread
// rule: pure. Units: pixels, bytes. Errors: a sentence in lower case, for the sheet's column.
#pragma once

#include <string>
#include <string_view>

#include "app/office/pictures/picture_encode.h"
#include "db/model/result.h"

namespace ocop::pictures {

inline constexpr int kScreenSide = 1920;  ///< the kiosk shows a picture over its whole screen
inline constexpr EncodeOrder kScreenOrder{85, 900'000};
inline constexpr int kPhoneSide =
    960;  ///< a page is as wide as a phone: 360 to 430 points of 2 to 3
inline constexpr EncodeOrder kPhoneOrder{75, 160'000};

struct PictureSizes {
  Encoded screen, phone;
};

/// `bytes`: JPEG, PNG or WebP (picture_decode.h). The same bytes give the same files.
Result<PictureSizes> picture_sizes(std::string_view bytes);

}  // namespace ocop::pictures
