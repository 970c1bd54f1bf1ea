// Locks a person out after wrong PINs: every fifth wrong try in a row locks for 1, then 5, then 15
// minutes, and 15 from there on. A right PIN forgets them. It is data: the ledger's pin_failed
// entries hold it, so it survives a restart.
// Thread rule: pure values. Units: tries, seconds, UTC milliseconds. Not the PIN itself:
// app/wire/pin_hash.h.
#pragma once

#include <cstdint>

namespace ocop::core {

struct PinLock {
  std::int64_t tries = 0;           ///< wrong ones in a row
  std::int64_t locked_seconds = 0;  ///< by the last wrong one; 0: not
  std::int64_t failed_at_ms = 0;    ///< when the last wrong one was
  bool operator==(const PinLock&) const = default;
};

/// After one more wrong PIN. Pre-condition: seconds_locked(lock, now_ms) is 0; a PIN is not even
/// looked at while locked.
PinLock after_wrong_pin(const PinLock& lock, std::int64_t now_ms);
/// As after_wrong_pin gave it, from what a pin_failed entry holds.
PinLock pin_lock_from_entry(std::int64_t tries, std::int64_t locked_seconds, std::int64_t at_ms);
/// How long still; 0: the person may try. A clock that was set back locks no longer than at first.
std::int64_t seconds_locked(const PinLock& lock, std::int64_t now_ms);
/// Wrong PINs left before the next lock, 1 to 5.
std::int64_t tries_left(const PinLock& lock);

}  // namespace ocop::core
