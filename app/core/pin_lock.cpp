#include "app/core/pin_lock.h"

#include <algorithm>
#include <array>

namespace ocop::core {

namespace {

constexpr std::int64_t kTriesPerLock = 5;
constexpr std::array<std::int64_t, 3> kLockSeconds{60, 300, 900};
constexpr std::int64_t kMostTries = 1'000'000'000;

}  // namespace

PinLock after_wrong_pin(const PinLock& lock, std::int64_t now_ms) {
  const std::int64_t tries = std::clamp<std::int64_t>(lock.tries, 0, kMostTries) + 1;
  std::int64_t locked = 0;
  if (tries % kTriesPerLock == 0) {
    const std::int64_t step = tries / kTriesPerLock - 1;
    locked = kLockSeconds[static_cast<std::size_t>(std::min<std::int64_t>(step, 2))];
  }
  return {.tries = tries, .locked_seconds = locked, .failed_at_ms = now_ms};
}

PinLock pin_lock_from_entry(std::int64_t tries, std::int64_t locked_seconds, std::int64_t at_ms) {
  return {.tries = tries,
          .locked_seconds = std::clamp<std::int64_t>(locked_seconds, 0, kLockSeconds.back()),
          .failed_at_ms = at_ms};
}

std::int64_t seconds_locked(const PinLock& lock, std::int64_t now_ms) {
  const std::int64_t whole_ms = lock.locked_seconds * 1000;
  const std::int64_t passed_ms = std::max<std::int64_t>(0, now_ms - lock.failed_at_ms);
  return (std::max<std::int64_t>(0, whole_ms - passed_ms) + 999) / 1000;
}

std::int64_t tries_left(const PinLock& lock) {
  return kTriesPerLock - std::max<std::int64_t>(0, lock.tries) % kTriesPerLock;
}

}  // namespace ocop::core
