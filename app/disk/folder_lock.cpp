#include "app/disk/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace ocop::disk {

FolderLock::FolderLock(const std::string& folder, Kind kind)
    : folder_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)),
      held_(folder_ >= 0 &&
            ::flock(folder_, kind == Kind::shared ? LOCK_SH : LOCK_EX | LOCK_NB) == 0) {}

FolderLock::~FolderLock() {
  if (folder_ >= 0) ::close(folder_);
}

}  // namespace ocop::disk
