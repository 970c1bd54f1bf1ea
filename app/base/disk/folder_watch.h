// Tells when names in a folder change: a file is made, replaced, removed, or closed after writing.
// The kernel tells it (inotify), so that nobody has to look from time to time. Thread rule: any
// thread; `changed` is called on a thread of its own. Errors: add() says no, and the caller looks
// by the clock instead. Not told: what changes in folders below, or on another machine's disk.
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

  /// Watches that folder too from now on; does nothing for one that is watched. False: it is
  /// not there, or the kernel has no room for it.
  bool add(const std::string& folder);
  /// Nothing is told once this returns. Not from within `changed`.
  void end();

 private:
  void listen() const;

  int notices_;
  int goodbye_ = -1;  // a watch whose end wakes the thread
  std::atomic<bool> ended_ = false;
  std::function<void()> changed_;
  std::thread thread_;
};

}  // namespace ocop::disk
