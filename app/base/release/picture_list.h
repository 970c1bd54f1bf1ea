// The pictures of a release: one line each, sorted, "<sha256> <bytes>\n"; sent as one frame
// (zstd_frame.h), stored on terminals beside the catalogue. Rule for change: a new line needs a new
// format of the manifest. Thread rule: pure. Errors: as in Refusal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/release/release_manifest.h"
#include "db/model/result.h"

namespace ocop::release {

std::string picture_list_text(std::vector<Object> pictures);
/// Returns the largest size in bytes of a list of that many pictures.
std::size_t largest_picture_list(std::uint64_t pictures);
/// Error if it is unreadable, not sorted, or lists a picture twice.
Result<std::vector<Object>> read_picture_list(std::string_view text);

}  // namespace ocop::release
