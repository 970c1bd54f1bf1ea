// Reports changes in a folder: a file is created, replaced, removed, or closed after writing. Uses
// inotify, so nobody has to poll. Thread rule: any thread; `changed` is called on a thread of its
// own. Errors: add() returns false, and the caller polls instead. Does not report changes in
// subfolders or on other machines' disks.
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <thread>

namespace ocop::disk {

class FolderWatch {
 public:
  explicit FolderWatch(std::function<void()> changed);
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  /// Watches another folder; does nothing if it is already watched. Returns false if it does not
  /// exist or the kernel's limit is reached.
  bool add(const std::string& folder);
  /// Stops; `changed` is not called after this returns. Do not call it from within `changed`.
  void end();

 private:
  void listen() const;

  int notices_;
  int goodbye_ = -1;  // a watch whose removal wakes the thread
  std::atomic<bool> ended_ = false;
  std::function<void()> changed_;
  std::thread thread_;
};

}  // namespace ocop::disk
