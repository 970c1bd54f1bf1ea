// A release's pictures on the office's disk, in the sizes of picture_sizes.h: import writes them,
// the site serves them to phones. Earlier versions stored the original photo, with the place where
// it was taken; that is never served, only a picture made from it. Thread rule: any thread; one
// writer per folder. Errors: one sentence.
#pragma once

#include <optional>
#include <string>

#include "app/base/disk/disk.h"
#include "db/model/result.h"

namespace ocop::pictures {

enum class PictureUse { screen, phone };

/// Makes and writes both sizes of the photo `from`. `sha256`: of the screen size when the photo was
/// checked.
Status place_picture(disk::Disk& disk, const std::string& folder, const std::string& from,
                     const std::string& sha256);

/// Returns the picture's file, or nullopt if there is none that may be served as it is. `folder`:
/// written by import or publish.
std::optional<std::string> ready_picture(disk::Disk& disk, const std::string& folder,
                                         const std::string& sha256, PictureUse use);
/// Makes it from the file of that name, which takes about a second. Error if there is none, or it
/// is not a picture.
Result<std::string> made_picture(disk::Disk& disk, const std::string& folder,
                                 const std::string& sha256, PictureUse use);

}  // namespace ocop::pictures
