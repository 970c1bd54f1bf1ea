// Replaces a file atomically: writes beside its place, makes it durable, then renames it. Thread
// rule: one thread per file; one writer per path. Errors: one sentence; the old file stays.
#pragma once

#include <string>
#include <string_view>

#include "app/base/disk/disk.h"
#include "db/model/result.h"

namespace ocop::disk {

class DurableFile {
 public:
  /// Begins `path`.part, replacing one left by a power cut. `mode`: permissions of the new file.
  /// The folder must exist.
  explicit DurableFile(std::string path, unsigned mode = 0644, Disk& disk = real_disk());
  /// Removes the unfinished file unless commit() was called.
  ~DurableFile();
  DurableFile(const DurableFile&) = delete;
  DurableFile& operator=(const DurableFile&) = delete;

  /// Returns false once a write has failed; all later ones are then dropped.
  bool write(std::string_view bytes);
  /// Moves the file to its place. Error if it could not be written completely.
  Status commit();

 private:
  bool flush();

  Disk& disk_;
  std::string path_;
  std::string part_;
  std::string waiting_;  // collects small pieces for one write
  unsigned mode_;
  bool whole_ = true;
  bool ended_ = false;
};

}  // namespace ocop::disk
