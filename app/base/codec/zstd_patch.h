// Builds a file from an older one with a small patch: a Zstandard frame (RFC 8878) whose dictionary
// is the whole old file, compressed once more without a dictionary (zstd_frame.h), since every
// unchanged 128 KiB of the new file become the same 13 bytes. Without an old file the patch is a
// single frame of the whole new file. Thread rule: pure. Memory: a patch is applied into the
// caller's buffer; besides that and the two inputs, which may be mapped files, it needs 1 MiB and
// the patch without its outer compression. Not here: verifying the result, for which the caller
// compares its SHA-256. Batches of entries use zstd_frame.h alone.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "db/model/result.h"

namespace ocop::codec {

/// Slow without an old file (10 s for 15 MB), because a patch is made once and sent often.
std::string make_patch(std::string_view before, std::string_view after);

/// Fills all of `after`. Error if the patch is damaged or yields another size from this `before`;
/// `after` is then unusable.
Status apply_patch(std::string_view before, std::string_view patch, std::span<char> after);

}  // namespace ocop::codec
