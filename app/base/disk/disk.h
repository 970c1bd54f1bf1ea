// The disk, as little of it as the rest needs: each call that changes something is one thing that a
// power cut can come before or after.
// What a power cut leaves: a file's bytes as of the last sync() of that file, a folder's names as
// of the last sync() of that folder; what was done since may be there, or not, or in part. Thread
// rule: any thread; one writer a path. Units: bytes. Errors: one sentence; a call that failed may
// have done a part. Not here: the orders of calls that make a change whole (durable.h).
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

/// A file's bytes, there for as long as `held` is; the file may be removed meanwhile.
struct Mapped {
  std::string_view bytes;
  std::shared_ptr<const void> held;
};

/// A file being filled in place; its bytes are read as zero until they are set.
struct Room {
  std::span<char> bytes;
  std::shared_ptr<void> held;
};

class Disk {
 public:
  virtual ~Disk() = default;

  // Looking. What is not there has no size, no names and no target.
  virtual std::optional<std::uint64_t> size(const std::string& file) = 0;
  /// Its number and birth: a copy of the file has others, the file under another name has not.
  /// Empty: there is no such file, or it cannot be told.
  virtual std::string identity(const std::string& file) = 0;
  /// Sorted; files, folders and links alike.
  virtual std::vector<std::string> list(const std::string& folder) = 0;
  virtual bool is_folder(const std::string& path) = 0;
  virtual std::string link_target(const std::string& link) = 0;
  /// Error: it cannot be read.
  virtual Result<Mapped> map(const std::string& file) = 0;
  virtual std::uint64_t free_bytes(const std::string& folder) = 0;
  /// Somebody holds a FolderLock on it.
  virtual bool in_use(const std::string& folder) = 0;
  /// A FolderLock on it, alone, for as long as what is returned is there. Null: there is no such
  /// folder, or others use it.
  virtual std::shared_ptr<void> lock(const std::string& folder) = 0;

  // Changing. Nothing of it is durable before the sync() of what it changed.
  /// Makes the file with those rights where there is none.
  virtual Status append(const std::string& file, std::string_view bytes, unsigned mode) = 0;
  /// A new file of that size, its space reserved; one that was there is gone.
  virtual Result<Room> allocate(const std::string& file, std::uint64_t bytes) = 0;
  /// One that is there is no error.
  virtual Status make_folder(const std::string& folder) = 0;
  /// Pre-condition: `link` is not there.
  virtual Status make_link(const std::string& link, const std::string& target) = 0;
  /// Takes the place of what is at `to`: at every moment, one of the two is there.
  virtual Status rename(const std::string& from, const std::string& to) = 0;
  /// A file, a link or an empty folder. What is not there is no error.
  virtual Status remove(const std::string& path) = 0;
  /// A file's bytes, or a folder's names.
  virtual Status sync(const std::string& path) = 0;
};

/// The machine's own. Lives as long as the program.
Disk& real_disk();

}  // namespace ocop::disk
