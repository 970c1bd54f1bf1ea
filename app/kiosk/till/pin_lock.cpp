#include "app/kiosk/till/pin_lock.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ocop::till {

namespace {

/// Waits by the number of wrong tries; the first two cost nothing.
constexpr std::array<std::int64_t, 8> kWaits{0, 0, 5, 10, 20, 40, 80, kLongestPinWaitSeconds};
constexpr std::int64_t kMostTries = 1'000'000'000;

}  // namespace

PinLock after_wrong_pin(const PinLock& lock, const Uptime& now) {
  const std::int64_t tries = std::clamp<std::int64_t>(lock.tries, 0, kMostTries) + 1;
  const auto step = std::min<std::size_t>(static_cast<std::size_t>(tries), kWaits.size()) - 1;
  return {.tries = tries, .locked_seconds = kWaits[step], .failed = now};
}

PinLock pin_lock_from_entry(std::int64_t tries, std::int64_t locked_seconds, Uptime failed) {
  return {.tries = tries,
          .locked_seconds = std::clamp<std::int64_t>(locked_seconds, 0, kLongestPinWaitSeconds),
          .failed = std::move(failed)};
}

std::int64_t seconds_locked(const PinLock& lock, const Uptime& now) {
  const bool same_start = lock.failed.boot == now.boot && now.ms >= lock.failed.ms;
  const std::int64_t passed_ms =
      std::max<std::int64_t>(0, now.ms - (same_start ? lock.failed.ms : 0));
  const std::int64_t whole_ms = lock.locked_seconds * 1000;
  return (std::max<std::int64_t>(0, whole_ms - passed_ms) + 999) / 1000;
}

}  // namespace ocop::till
