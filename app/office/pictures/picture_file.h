// Checks a picture named in a sheet. Thread rule: any thread; reads the disk. Errors: a sentence
// for the column, in lower case.
#pragma once

#include <string>
#include <string_view>

#include "app/office/pictures/picture_sizes.h"
#include "db/model/product.h"
#include "db/model/result.h"

namespace ocop::pictures {

inline constexpr std::size_t kLargestPictureFile = std::size_t{20} << 20;

struct CheckedPicture {
  Picture picture;   ///< as published for screens; without alternative text
  std::string path;  ///< the office's own file
};

/// Reads a photo and makes the published sizes.
Result<PictureSizes> read_picture_sizes(const std::string& path);

/// `name`: a file name in `folder`, not a path. It must be a complete JPEG, PNG or WebP of at most
/// 20 MB and 8000 pixels per side.
Result<CheckedPicture> check_picture(const std::string& folder, std::string_view name);

}  // namespace ocop::pictures
