// Compresses bytes for transmission into one Zstandard frame (RFC 8878), with a checksum and its
// size. Thread rule: pure. Units: bytes. Errors: one sentence. Not patches between files:
// zstd_patch.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "db/model/result.h"

namespace ocop::codec {

std::string compress(std::string_view bytes);

/// Error if the frame is truncated or damaged, or would be longer than `most`. A small frame can
/// expand to gigabytes, so no more than `most` bytes are ever held.
Result<std::string> decompress(std::string_view frame, std::size_t most);

}  // namespace ocop::codec
