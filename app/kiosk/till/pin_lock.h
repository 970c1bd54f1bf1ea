// Slows down guessing of PINs: from the third wrong one in a row on, the person must wait before
// the next try, longer each time, two minutes at most. A right PIN or a manager resets the count.
// Tries are counted per person and terminal, and waits are measured by uptime, so that setting the
// clock has no effect. The ledger's pin_failed entries hold the state, so it survives a restart of
// the program; after a restart of the machine the wait begins again. Thread rule: pure values.
// Units: tries, seconds, milliseconds. Not the PIN itself: app/base/codec/pin_hash.h.
#pragma once

#include <cstdint>
#include <string>

namespace ocop::till {

/// The longest wait: guessing a PIN of four digits takes a week, day and night.
inline constexpr std::int64_t kLongestPinWaitSeconds = 120;

/// A moment that does not depend on how the clock is set.
struct Uptime {
  std::string boot;     ///< the kernel's boot id
  std::int64_t ms = 0;  ///< since then, sleep included
  bool operator==(const Uptime&) const = default;
};

struct PinLock {
  std::int64_t tries = 0;           ///< wrong PINs in a row
  std::int64_t locked_seconds = 0;  ///< the wait after the last of them; 0: none
  Uptime failed{};                  ///< when the last of them was typed
  bool operator==(const PinLock&) const = default;
};

/// Returns the lock after one more wrong PIN. Pre-condition: seconds_locked(lock, now) is 0; until
/// then no PIN is checked.
PinLock after_wrong_pin(const PinLock& lock, const Uptime& now);
/// Returns the lock that a pin_failed entry holds. Older entries have longer waits, which are cut
/// to the longest of today.
PinLock pin_lock_from_entry(std::int64_t tries, std::int64_t locked_seconds, Uptime failed);
/// Returns how long the person must still wait; 0 if not at all.
std::int64_t seconds_locked(const PinLock& lock, const Uptime& now);

}  // namespace ocop::till
