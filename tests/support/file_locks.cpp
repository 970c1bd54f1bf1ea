#include "tests/support/file_locks.h"

#include <sqlite3.h>

#include <algorithm>

namespace ocop::test {

void FileLocks::leave(LockHolder& holder) {
  std::erase(holders_, &holder);
}

int FileLocks::others(const LockHolder& holder) const {
  int highest = SQLITE_LOCK_NONE;
  for (const LockHolder* one : holders_)
    if (one != &holder) highest = std::max(highest, one->level);
  return highest;
}

int FileLocks::lock(LockHolder& holder, int level) {
  if (holder.level >= level) return SQLITE_OK;
  const int other = others(holder);
  const bool free = level == SQLITE_LOCK_SHARED     ? other < SQLITE_LOCK_PENDING
                    : level == SQLITE_LOCK_RESERVED ? other < SQLITE_LOCK_RESERVED
                                                    : other == SQLITE_LOCK_NONE;
  // A pending exclusive lock keeps out new readers.
  if (!free && level == SQLITE_LOCK_EXCLUSIVE && other < SQLITE_LOCK_RESERVED)
    holder.level = SQLITE_LOCK_PENDING;
  if (!free) return SQLITE_BUSY;
  holder.level = level;
  return SQLITE_OK;
}

bool FileLocks::is_reserved() const {
  return std::any_of(holders_.begin(), holders_.end(),
                     [](const LockHolder* one) { return one->level >= SQLITE_LOCK_RESERVED; });
}

int FileLocks::lock_log(LockHolder& holder, int first, int count, int flags) {
  const unsigned wanted = ((1U << count) - 1) << first;
  if ((flags & SQLITE_SHM_UNLOCK) != 0) {
    holder.shared &= ~wanted;
    holder.alone &= ~wanted;
    return SQLITE_OK;
  }
  const bool alone = (flags & SQLITE_SHM_EXCLUSIVE) != 0;
  for (const LockHolder* one : holders_) {
    const unsigned taken = one->alone | (alone ? one->shared : 0U);
    if (one != &holder && (taken & wanted) != 0) return SQLITE_BUSY;
  }
  (alone ? holder.alone : holder.shared) |= wanted;
  return SQLITE_OK;
}

FileLocks::Region* FileLocks::memory(LockHolder& holder, std::size_t region, bool make) {
  holder.uses_memory = true;
  while (make && memory_.size() <= region) memory_.push_back(std::make_unique<Region>());
  return region < memory_.size() ? memory_[region].get() : nullptr;
}

void FileLocks::leave_memory(LockHolder& holder) {
  holder.shared = holder.alone = 0;
  holder.uses_memory = false;
  const bool used = std::any_of(holders_.begin(), holders_.end(),
                                [](const LockHolder* one) { return one->uses_memory; });
  if (!used) memory_.clear();
}

}  // namespace ocop::test
