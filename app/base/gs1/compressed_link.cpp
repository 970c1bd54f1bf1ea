#include "app/base/gs1/compressed_link.h"

#include <algorithm>
#include <cstddef>

namespace ocop::gs1 {

namespace {

constexpr std::size_t kShortest = 10;
constexpr std::string_view kBase64Letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

}  // namespace

bool is_compressed(std::string_view segment) {
  if (segment.size() < kShortest || segment.find_first_not_of(kBase64Letters) != segment.npos)
    return false;
  const std::size_t first =
      kBase64Letters.find(segment[0]) << 2 | kBase64Letters.find(segment[1]) >> 4;
  const std::size_t high = first >> 4, low = first & 15;
  switch (high) {
    case 0x0:
      return low <= 1 || low >= 0xA;  // 00, 01; 0A to 0F
    case 0x1:
    case 0x3:
      return low >= 0xA;
    case 0x2:
      return low == 5 || low >= 0xA;  // 253, 255
    case 0x4:
      return low <= 1;  // 401, 402, 414, 415, 417
    case 0x8:
      return low == 0;  // 8003 to 8018
    case 0x9:
      return low >= 0xA && low <= 0xD;
    case 0xA:
      return low <= 9;
    case 0xC:
      return low <= 0xD;
    default:
      return false;
  }
}

}  // namespace ocop::gs1
