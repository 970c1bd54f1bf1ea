// A file made from another by a small patch: one Zstandard frame (RFC 8878) whose dictionary is the
// whole old file. From no old file it is the whole new one, made small.
// Thread rule: pure. Memory: a patch is applied into the caller's room, and beside that and the two
// inputs, which may be mapped files, needs less than 1 MiB.
// Not here: whether the result is the right one; the caller compares its SHA-256. Not batches of
// entries: zstd_frame.h.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "db/model/result.h"

namespace ocop::wire {

/// Slow from nothing (10 s for 15 MB), for it is made once and sent often.
std::string make_patch(std::string_view before, std::string_view after);

/// Fills all of `after`. Error: the patch is damaged, or makes another size from this `before`;
/// what is in `after` is then of no use.
Status apply_patch(std::string_view before, std::string_view patch, std::span<char> after);

}  // namespace ocop::wire
