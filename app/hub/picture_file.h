// Checks a picture that a sheet names, and what is wrong with a GTIN, in words.
// Thread rule: any thread; reads the disk. Errors: a sentence for the column, in lower case.
#pragma once

#include <string>
#include <string_view>

#include "db/model/product.h"
#include "db/model/result.h"

namespace ocop::hub {

struct CheckedPicture {
  Picture picture;  ///< without its alternative text
  std::string path;
};

/// `name`: a file name in `folder`, no path. JPEG, PNG or WebP, whole, at most 20 MB and 8000
/// pixels a side.
Result<CheckedPicture> check_picture(const std::string& folder, std::string_view name);

/// Why `text` is no GTIN. Pre-condition: Gtin::parse refused it.
std::string gtin_fault(std::string_view text);

}  // namespace ocop::hub
