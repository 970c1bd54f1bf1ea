// Says to other programs that a folder is in use: by one that changes it (alone), or by some that
// need it to stay (shared). It ends with the program, however that ends.
// Thread rule: one thread a lock. Not a lock between threads.
#pragma once

#include <string>

namespace ocop::disk {

class FolderLock {
 public:
  enum class Kind { shared, shared_now, alone };

  /// `alone` and `shared_now` do not wait: see held(). `shared` waits for one that holds it alone.
  FolderLock(const std::string& folder, Kind kind);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

  /// False: there is no such folder, or others use it.
  bool held() const { return held_; }

 private:
  int folder_;
  bool held_;
};

}  // namespace ocop::disk
