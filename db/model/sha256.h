// The textual form of a SHA-256, used to name files and documents: 64 lower-case hex digits. Thread
// rule: pure. Not the hash itself: app/base/codec/digest.h.
#pragma once

#include <algorithm>
#include <string_view>

namespace ocop {

constexpr bool is_sha256(std::string_view text) {
  return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

}  // namespace ocop
