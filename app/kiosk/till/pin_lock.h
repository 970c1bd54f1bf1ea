// Slows down whoever guesses a PIN: from the third wrong one in a row on, the person waits before
// the next try, longer each time and two minutes at most. A right PIN, or a manager, forgets them.
// Counted for each person on one terminal by the time since the machine started: a date that is
// set, by however much, makes nobody wait. It is data: the ledger's pin_failed entries hold it, so
// it outlives a restart; after a start of the machine the wait begins anew.
// Thread rule: pure values. Units: tries, seconds, milliseconds. Not the PIN itself:
// app/base/codec/pin_hash.h.
#pragma once

#include <cstdint>
#include <string>

namespace ocop::till {

/// The longest that anybody waits: a code of four digits takes a week of guessing day and night.
inline constexpr std::int64_t kLongestPinWaitSeconds = 120;

/// A moment that no clock which is set can move.
struct Uptime {
  std::string boot;     ///< the kernel's id of this start of the machine
  std::int64_t ms = 0;  ///< since then, sleep included
  bool operator==(const Uptime&) const = default;
};

struct PinLock {
  std::int64_t tries = 0;           ///< wrong ones in a row
  std::int64_t locked_seconds = 0;  ///< the wait after the last wrong one; 0: none
  Uptime failed{};                  ///< when the last wrong one was
  bool operator==(const PinLock&) const = default;
};

/// After one more wrong PIN. Pre-condition: seconds_locked(lock, now) is 0; a PIN is not even
/// looked at before.
PinLock after_wrong_pin(const PinLock& lock, const Uptime& now);
/// As after_wrong_pin gave it, from what a pin_failed entry holds; older entries asked for longer
/// waits, which end as the longest of today.
PinLock pin_lock_from_entry(std::int64_t tries, std::int64_t locked_seconds, Uptime failed);
/// How long still; 0: the person may try.
std::int64_t seconds_locked(const PinLock& lock, const Uptime& now);

}  // namespace ocop::till
