// The orders of calls after which a change is whole: a power cut at any moment leaves what was
// there before, or what there shall be. Thread rule: as Disk's. Errors: one sentence; the old
// stays. Not for a file that is written in many pieces: DurableFile.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "app/base/disk/disk.h"

namespace ocop::disk {

/// The folder of `path`; "." for a bare name.
std::string folder_of(const std::string& path);

/// Error: it is not there, cannot be read, or is longer than `most`.
Result<std::string> read_file(Disk& disk, const std::string& path, std::size_t most);
/// Whole and durable when it returns. `mode`: the file's rights.
Status write_file(Disk& disk, const std::string& path, std::string_view bytes,
                  unsigned mode = 0644);
/// The same, with the bytes of another file, however many.
Status copy_file(Disk& disk, const std::string& from, const std::string& to, unsigned mode = 0644);
/// Moves a finished file to its place, whose folders are made where they are missing.
Status put_in_place(Disk& disk, const std::string& from, const std::string& to);
/// Makes `link` lead to `target`.
Status swap_link(Disk& disk, const std::string& link, const std::string& target);
/// Makes that folder and those above it.
Status make_folders(Disk& disk, const std::string& folder);
/// Removes the folder with all that is in it. This is no change that is whole: what is in use must
/// not be in there.
Status remove_tree(Disk& disk, const std::string& path);

}  // namespace ocop::disk
