// Bytes made small for the wire: one Zstandard frame (RFC 8878), with a checksum and its size.
// Thread rule: pure. Units: bytes. Errors: one sentence. Not patches between files: zstd_patch.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "db/model/result.h"

namespace ocop::codec {

std::string compress(std::string_view bytes);

/// Error: it is cut off or damaged, or would be longer than `most` (a frame of a few bytes can
/// promise gigabytes: nothing beyond `most` is ever held).
Result<std::string> decompress(std::string_view frame, std::size_t most);

}  // namespace ocop::codec
