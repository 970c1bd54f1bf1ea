#include "app/hub/picture_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/hub/picture_decode.h"
#include "app/wire/digest.h"
#include "db/model/gtin.h"

namespace ocop::hub {

namespace {

constexpr std::size_t kLargestFile = std::size_t{20} << 20;
}  // namespace

Result<CheckedPicture> check_picture(const std::string& folder, std::string_view name) {
  if (name.find('/') != name.npos || name.find('\\') != name.npos || name.starts_with('.'))
    return Error{"the cell must be the name of a file in the folder pictures, without a path."};
  CheckedPicture checked;
  checked.path = folder + "/" + std::string(name);
  std::error_code none;
  if (!std::filesystem::is_regular_file(checked.path, none))
    return Error{"there is no file " + std::string(name) + " in the folder pictures."};
  if (std::filesystem::file_size(checked.path, none) > kLargestFile)
    return Error{"the picture is larger than 20 MB; save it smaller."};
  std::ifstream file(checked.path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  const std::string content = bytes.str();
  const auto size = decode_picture(content);
  if (!size) return size.error();
  checked.picture.sha256 = wire::sha256(content);
  checked.picture.width = size->width;
  checked.picture.height = size->height;
  return checked;
}

std::string gtin_fault(std::string_view text) {
  const auto size = text.size();
  const bool digits =
      std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || (size != 8 && size != 12 && size != 13 && size != 14))
    return "a GTIN has 8, 12, 13 or 14 digits and nothing else.";
  return std::string("the check digit is ") + text.back() + ", it should be " +
         Gtin::check_digit(text.substr(0, size - 1)) + ".";
}

}  // namespace ocop::hub
