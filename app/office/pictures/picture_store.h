// A release's pictures on the office's disk, in the sizes of picture_sizes.h: import places them,
// the site gives them to phones. What an import of earlier programs placed is the photo as the
// office got it, with the place where it was taken: that never goes out, but what can be made of it
// does. Thread rule: any thread; one writer a folder. Errors: one sentence.
#pragma once

#include <optional>
#include <string>

#include "app/base/disk/disk.h"
#include "db/model/result.h"

namespace ocop::pictures {

enum class PictureUse { screen, phone };

/// Makes and writes both sizes of the photo `from`. `sha256`: what its screen's had when the photo
/// was checked.
Status place_picture(disk::Disk& disk, const std::string& folder, const std::string& from,
                     const std::string& sha256);

/// Its file. `folder`: one that import or publish wrote. Returns nullopt if there is none that may
/// go out as it is.
std::optional<std::string> ready_picture(disk::Disk& disk, const std::string& folder,
                                         const std::string& sha256, PictureUse use);
/// Makes it of the file that has that name: about a second of work. Error: there is none, or it is
/// no picture.
Result<std::string> made_picture(disk::Disk& disk, const std::string& folder,
                                 const std::string& sha256, PictureUse use);

}  // namespace ocop::pictures
