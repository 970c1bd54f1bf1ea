// Tells other programs that a folder is in use: by one that changes it (alone), or by several that
// need it unchanged (shared). The lock ends with the program, however that ends. Thread rule: one
// thread per lock. Does not synchronise threads.
#pragma once

#include <string>

namespace ocop::disk {

class FolderLock {
 public:
  enum class Kind { shared, shared_now, alone };

  /// `alone` and `shared_now` do not wait: check held(). `shared` waits for an exclusive holder.
  FolderLock(const std::string& folder, Kind kind);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

  /// Returns false if there is no such folder, or others use it.
  bool held() const { return held_; }

 private:
  int folder_;
  bool held_;
};

}  // namespace ocop::disk
