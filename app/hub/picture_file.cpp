#include "app/hub/picture_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/wire/digest.h"
#include "db/model/gtin.h"

namespace ocop::hub {

namespace {

constexpr std::size_t kLargestFile = std::size_t{20} << 20;
constexpr int kLargestSide = 8000;

int byte(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}
int big16(std::string_view bytes, std::size_t at) {
  return byte(bytes, at) << 8 | byte(bytes, at + 1);
}

struct Size {
  int width = 0, height = 0;
  bool whole = false;  // the file has its end
};

Size jpeg(std::string_view bytes) {
  Size size;
  size.whole = bytes.find("\xFF\xD9", bytes.size() > 64 ? bytes.size() - 64 : 0) != bytes.npos;
  for (std::size_t at = 2; at + 9 < bytes.size() && byte(bytes, at) == 0xFF;
       at += 2 + static_cast<std::size_t>(big16(bytes, at + 2))) {
    const int marker = byte(bytes, at + 1);
    if (marker < 0xC0 || marker > 0xCF || marker == 0xC4 || marker == 0xC8 || marker == 0xCC)
      continue;
    size.height = big16(bytes, at + 5);
    size.width = big16(bytes, at + 7);
    break;
  }
  return size;
}

Size png(std::string_view bytes) {
  const bool small = big16(bytes, 16) == 0 && big16(bytes, 20) == 0;
  return {small ? big16(bytes, 18) : kLargestSide + 1, small ? big16(bytes, 22) : kLargestSide + 1,
          bytes.substr(bytes.size() - std::min<std::size_t>(bytes.size(), 12)).find("IEND") !=
              bytes.npos};
}

Size webp(std::string_view bytes) {
  const auto little = [&](std::size_t at, int count) {
    int value = 0;
    for (int i = count - 1; i >= 0; --i)
      value = value << 8 | byte(bytes, at + static_cast<std::size_t>(i));
    return value;
  };
  Size size;
  size.whole = static_cast<std::size_t>(little(4, 3)) + 8 <= bytes.size();
  const auto kind = bytes.substr(12, 4);
  if (kind == "VP8X") size.width = little(24, 3) + 1, size.height = little(27, 3) + 1;
  if (kind == "VP8 ") size.width = little(26, 2) & 0x3FFF, size.height = little(28, 2) & 0x3FFF;
  if (kind == "VP8L") {
    const int bits = little(21, 3) | byte(bytes, 24) << 24;
    size.width = (bits & 0x3FFF) + 1, size.height = (bits >> 14 & 0x3FFF) + 1;
  }
  return size;
}

Size size_of(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xD8\xFF")) return jpeg(bytes);
  if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return png(bytes);
  if (bytes.size() > 30 && bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP")
    return webp(bytes);
  return {};
}

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
  const Size size = size_of(content);
  if (size.width <= 0 || size.height <= 0)
    return Error{"the file is not a JPEG, PNG or WebP picture."};
  if (size.width > kLargestSide || size.height > kLargestSide)
    return Error{"the picture is larger than 8000 pixels a side; save it smaller."};
  if (!size.whole) return Error{"the picture is cut off; copy it again."};
  checked.picture.sha256 = wire::sha256(content);
  checked.picture.width = size.width;
  checked.picture.height = size.height;
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
