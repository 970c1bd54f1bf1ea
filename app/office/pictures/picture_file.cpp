#include "app/office/pictures/picture_file.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/base/codec/digest.h"

namespace ocop::pictures {

Result<PictureSizes> read_picture_sizes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return picture_sizes(bytes.view());
}

Result<CheckedPicture> check_picture(const std::string& folder, std::string_view name) {
  if (name.find('/') != name.npos || name.find('\\') != name.npos || name.starts_with('.'))
    return Error{"the cell must be the name of a file in the folder pictures, without a path."};
  CheckedPicture checked;
  checked.path = folder + "/" + std::string(name);
  std::error_code none;
  if (!std::filesystem::is_regular_file(checked.path, none))
    return Error{"there is no file " + std::string(name) + " in the folder pictures."};
  if (std::filesystem::file_size(checked.path, none) > kLargestPictureFile)
    return Error{"the picture is larger than 20 MB; save it smaller."};
  const auto sizes = read_picture_sizes(checked.path);
  if (!sizes) return sizes.error();
  checked.picture.sha256 = codec::sha256(sizes->screen.bytes);
  checked.picture.width = sizes->screen.size.width;
  checked.picture.height = sizes->screen.size.height;
  return checked;
}

}  // namespace ocop::pictures
