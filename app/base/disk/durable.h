// Atomic changes to the disk: a power cut at any moment leaves either the old state or the new one.
// Thread rule: as for Disk. Errors: one sentence; the old state remains. Not for a file written in
// many pieces: see DurableFile.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "app/base/disk/disk.h"

namespace ocop::disk {

/// Returns the folder of `path`; "." for a bare name.
std::string folder_of(const std::string& path);

/// Error if it does not exist, cannot be read, or is longer than `most`.
Result<std::string> read_file(Disk& disk, const std::string& path, std::size_t most);
/// Writes a file, which is complete and durable on return. `mode`: the file's permissions.
Status write_file(Disk& disk, const std::string& path, std::string_view bytes,
                  unsigned mode = 0644);
/// The same with the bytes of another file, of any size.
Status copy_file(Disk& disk, const std::string& from, const std::string& to, unsigned mode = 0644);
/// Moves a finished file to its place, creating missing folders.
Status put_in_place(Disk& disk, const std::string& from, const std::string& to);
/// Makes `link` point to `target`.
Status swap_link(Disk& disk, const std::string& link, const std::string& target);
/// Creates that folder and its parents.
Status make_folders(Disk& disk, const std::string& folder);
/// Removes the folder and its contents. Not atomic: nothing in it may be in use.
Status remove_tree(Disk& disk, const std::string& path);

}  // namespace ocop::disk
