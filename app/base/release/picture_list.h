// The pictures of a release: one line each, sorted, "<sha256> <bytes>\n"; sent as one
// frame (zstd_frame.h), kept on a terminal beside the catalogue.
// Rule for change: a new line needs a new format of the manifest.
// Thread rule: pure. Errors: Refusal's.
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
/// The most that the text of so many pictures may be, in bytes.
std::size_t largest_picture_list(std::uint64_t pictures);
/// Error: unreadable, not sorted, or a picture twice.
Result<std::vector<Object>> read_picture_list(std::string_view text);

}  // namespace ocop::release
