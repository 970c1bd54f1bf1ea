// Checks a picture that a sheet names, and what is wrong with a GTIN, in words.
// Thread rule: any thread; reads the disk. Errors: a sentence for the column, in lower case.
#pragma once

#include <string>
#include <string_view>

#include "app/office/pictures/picture_sizes.h"
#include "db/model/product.h"
#include "db/model/result.h"

namespace ocop::pictures {

inline constexpr std::size_t kLargestPictureFile = std::size_t{20} << 20;

struct CheckedPicture {
  Picture picture;   ///< what is published of it for screens; without its alternative text
  std::string path;  ///< of the office's own file
};

/// Reads a photo and makes what is published of it.
Result<PictureSizes> read_picture_sizes(const std::string& path);

/// `name`: a file name in `folder`, no path. JPEG, PNG or WebP, whole, at most 20 MB and 8000
/// pixels a side.
Result<CheckedPicture> check_picture(const std::string& folder, std::string_view name);

}  // namespace ocop::pictures
