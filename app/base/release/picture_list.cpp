#include "app/base/release/picture_list.h"

#include <algorithm>
#include <charconv>

#include "app/base/release/refusal.h"
#include "db/model/sha256.h"

namespace ocop::release {

namespace {

constexpr std::size_t kHash = 64;
constexpr std::size_t kLongestLine = kHash + 22;

}  // namespace

std::string picture_list_text(std::vector<Object> pictures) {
  std::sort(pictures.begin(), pictures.end(),
            [](const Object& one, const Object& other) { return one.sha256 < other.sha256; });
  std::string text;
  for (const Object& one : pictures) text += one.sha256 + " " + std::to_string(one.bytes) + "\n";
  return text;
}

std::size_t largest_picture_list(std::uint64_t pictures) {
  return static_cast<std::size_t>(std::min<std::uint64_t>(pictures, 1'000'000)) * kLongestLine;
}

Result<std::vector<Object>> read_picture_list(std::string_view text) {
  std::vector<Object> pictures;
  while (!text.empty()) {
    Object one{std::string(text.substr(0, kHash)), 0};
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos || end < kHash + 2 || text[kHash] != ' ' ||
        !is_sha256(one.sha256) || (!pictures.empty() && one.sha256 <= pictures.back().sha256))
      return refuse(Refusal::unreadable);
    const char* const last = text.data() + end;
    const auto read = std::from_chars(text.data() + kHash + 1, last, one.bytes);
    if (read.ec != std::errc{} || read.ptr != last || one.bytes > kLargestObject)
      return refuse(Refusal::unreadable);
    pictures.push_back(std::move(one));
    text.remove_prefix(end + 1);
  }
  return pictures;
}

}  // namespace ocop::release
