#include "app/base/disk/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace ocop::disk {

namespace {

int flock_of(FolderLock::Kind kind) {
  switch (kind) {
    case FolderLock::Kind::shared:
      return LOCK_SH;
    case FolderLock::Kind::shared_now:
      return LOCK_SH | LOCK_NB;
    case FolderLock::Kind::alone:
      break;
  }
  return LOCK_EX | LOCK_NB;
}

}  // namespace

FolderLock::FolderLock(const std::string& folder, Kind kind)
    : folder_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)),
      held_(folder_ >= 0 && ::flock(folder_, flock_of(kind)) == 0) {}

FolderLock::~FolderLock() {
  if (folder_ >= 0) ::close(folder_);
}

}  // namespace ocop::disk
