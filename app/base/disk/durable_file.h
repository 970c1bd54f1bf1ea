// A file that is there whole or not at all: written beside its place, made durable, then renamed.
// Thread rule: one thread a file; one writer a path. Errors: one sentence, and the old file stays.
#pragma once

#include <string>
#include <string_view>

#include "app/base/disk/disk.h"
#include "db/model/result.h"

namespace ocop::disk {

class DurableFile {
 public:
  /// Begins `path`.part; one that a power cut left is replaced. `mode`: rights of the new file.
  /// The folder must be there.
  explicit DurableFile(std::string path, unsigned mode = 0644, Disk& disk = real_disk());
  /// Without commit(), nothing is left.
  ~DurableFile();
  DurableFile(const DurableFile&) = delete;
  DurableFile& operator=(const DurableFile&) = delete;

  /// False once something did not fit; all that follows is then dropped.
  bool write(std::string_view bytes);
  /// Puts the file in its place. Error: it could not be written whole.
  Status commit();

 private:
  bool flush();

  Disk& disk_;
  std::string path_;
  std::string part_;
  std::string waiting_;  // small pieces go to the disk together
  unsigned mode_;
  bool whole_ = true;
  bool ended_ = false;
};

}  // namespace ocop::disk
