// What the connections to an SQLite database share besides its bytes: locks and the shared memory
// of its write-ahead log, like those of SQLite's "unix" VFS. Thread rule: one thread. Not here:
// bytes (fake_vfs.h).
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace ocop::test {

/// What one connection holds.
struct LockHolder {
  int level = 0;                   ///< SQLITE_LOCK_*
  unsigned shared = 0, alone = 0;  ///< bits of the log's eight locks
  bool uses_memory = false;
};

class FileLocks {
 public:
  using Region = std::array<char, 32768>;

  void join(LockHolder& holder) { holders_.push_back(&holder); }
  void leave(LockHolder& holder);

  // SQLite's codes: SQLITE_OK or SQLITE_BUSY.
  int lock(LockHolder& holder, int level);
  bool is_reserved() const;
  int lock_log(LockHolder& holder, int first, int count, int flags);
  /// Returns null if it does not exist and `make` is false.
  Region* memory(LockHolder& holder, std::size_t region, bool make);
  void leave_memory(LockHolder& holder);

 private:
  /// Returns the highest level held by others.
  int others(const LockHolder& holder) const;

  std::vector<LockHolder*> holders_;
  std::vector<std::unique_ptr<Region>> memory_;
};

}  // namespace ocop::test
