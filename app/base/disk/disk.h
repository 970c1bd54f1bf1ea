// A minimal interface to the disk. Each modifying call is one step that a power cut can precede or
// follow. After a power cut a file has the bytes of its last sync(), and a folder the names of its
// last sync(); later changes may be there fully, partly or not at all. Thread rule: any thread; one
// writer per path. Units: bytes. Errors: one sentence; a failed call may have taken effect in part.
// Not here: sequences of calls that make a change atomic (durable.h).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "db/model/result.h"

namespace ocop::disk {

/// A file's bytes, valid as long as `held` exists, even if the file is removed.
struct Mapped {
  std::string_view bytes;
  std::shared_ptr<const void> held;
};

/// A file to be filled in place; its bytes read as zero until they are set.
struct Room {
  std::span<char> bytes;
  std::shared_ptr<void> held;
};

class Disk {
 public:
  virtual ~Disk() = default;

  // Reading. Something that does not exist has no size, no names and no target.
  virtual std::optional<std::uint64_t> size(const std::string& file) = 0;
  /// Returns the file's inode and birth time, which change when the file is copied but not when it
  /// is renamed. Empty if there is no such file or they are not available.
  virtual std::string identity(const std::string& file) = 0;
  /// Returns the sorted names of files, folders and links.
  virtual std::vector<std::string> list(const std::string& folder) = 0;
  virtual bool is_folder(const std::string& path) = 0;
  virtual std::string link_target(const std::string& link) = 0;
  /// Error if it cannot be read.
  virtual Result<Mapped> map(const std::string& file) = 0;
  virtual std::uint64_t free_bytes(const std::string& folder) = 0;
  /// Returns whether somebody holds a FolderLock on the folder.
  virtual bool in_use(const std::string& folder) = 0;
  /// Takes an exclusive FolderLock on the folder, held as long as the returned object exists. Null
  /// if there is no such folder or others use it.
  virtual std::shared_ptr<void> lock(const std::string& folder) = 0;

  // Writing. A change is durable only after a sync() of what it changed.
  /// Creates the file with that mode if it does not exist.
  virtual Status append(const std::string& file, std::string_view bytes, unsigned mode) = 0;
  /// Creates a file of that size with its space reserved, replacing an existing one.
  virtual Result<Room> allocate(const std::string& file, std::uint64_t bytes) = 0;
  /// An existing folder is not an error.
  virtual Status make_folder(const std::string& folder) = 0;
  /// Pre-condition: `link` does not exist.
  virtual Status make_link(const std::string& link, const std::string& target) = 0;
  /// Atomically replaces whatever is at `to`.
  virtual Status rename(const std::string& from, const std::string& to) = 0;
  /// Removes a file, a link or an empty folder. A missing one is not an error.
  virtual Status remove(const std::string& path) = 0;
  /// Makes a file's bytes, or a folder's names, durable.
  virtual Status sync(const std::string& path) = 0;
};

/// Returns the machine's disk. Lives as long as the program.
Disk& real_disk();

}  // namespace ocop::disk
