// The thread sleeps in read(). To end it, a watch on the root folder for an event that never
// happens is removed: the removal is an event too.
#include "app/base/disk/folder_watch.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <utility>

namespace ocop::disk {

namespace {

constexpr std::uint32_t kChanges =
    IN_CREATE | IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ONLYDIR;

}  // namespace

FolderWatch::FolderWatch(std::function<void()> changed)
    : notices_(::inotify_init1(IN_CLOEXEC)), changed_(std::move(changed)) {
  if (notices_ >= 0) goodbye_ = ::inotify_add_watch(notices_, "/", IN_UNMOUNT | IN_ONLYDIR);
  if (goodbye_ >= 0) thread_ = std::thread([this] { listen(); });
}

FolderWatch::~FolderWatch() {
  end();
  if (notices_ >= 0) ::close(notices_);
}

bool FolderWatch::add(const std::string& folder) {
  return goodbye_ >= 0 && !ended_ && ::inotify_add_watch(notices_, folder.c_str(), kChanges) >= 0;
}

void FolderWatch::end() {
  if (!thread_.joinable()) return;
  ended_ = true;
  ::inotify_rm_watch(notices_, goodbye_);
  thread_.join();
}

/// Treats several events read at once as one change.
void FolderWatch::listen() const {
  alignas(inotify_event) std::array<char, 16384> notices;
  while (::read(notices_, notices.data(), notices.size()) > 0 && !ended_) changed_();
}

}  // namespace ocop::disk
