// A file made from another by a small patch: a Zstandard frame (RFC 8878) whose dictionary is the
// whole old file, packed once more in a frame without dictionary (zstd_frame.h): each 128 KiB of
// the new file that did not change are the same 13 bytes. From no old file it is the one frame of
// the whole new one. Thread rule: pure. Memory: a patch is applied into the caller's room; beside
// that and the two inputs, which may be mapped files, it takes 1 MiB and the patch between the two
// packings. Not here: whether the result is the right one; the caller compares its SHA-256. Not
// batches of entries: zstd_frame.h alone.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "db/model/result.h"

namespace ocop::codec {

/// Slow from nothing (10 s for 15 MB), for it is made once and sent often.
std::string make_patch(std::string_view before, std::string_view after);

/// Fills all of `after`. Error: the patch is damaged, or makes another size from this `before`;
/// what is in `after` is then of no use.
Status apply_patch(std::string_view before, std::string_view patch, std::span<char> after);

}  // namespace ocop::codec
