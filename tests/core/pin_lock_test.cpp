#include "app/core/pin_lock.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace ocop::core {
namespace {

TEST(PinLock, FourWrongPinsLockNobody) {
  PinLock lock;
  for (int i = 0; i < 4; ++i) {
    EXPECT_EQ(tries_left(lock), 5 - i);
    lock = after_wrong_pin(lock, 1000);
    EXPECT_EQ(seconds_locked(lock, 1000), 0);
  }
}

TEST(PinLock, EveryFifthLocksForOneFiveAndThenFifteenMinutes) {
  PinLock lock;
  std::vector<std::int64_t> locked;
  for (int i = 1; i <= 25; ++i) {
    lock = after_wrong_pin(lock, 1000);
    if (i % 5 == 0) {
      locked.push_back(seconds_locked(lock, 1000));
    } else {
      EXPECT_EQ(seconds_locked(lock, 1000), 0) << i;
    }
  }
  EXPECT_THAT(locked, testing::ElementsAre(60, 300, 900, 900, 900));
}

TEST(PinLock, OpensWhenItsTimeIsOver) {
  const PinLock lock = pin_lock_from_entry(5, 60, 10000);
  EXPECT_EQ(seconds_locked(lock, 10000), 60);
  EXPECT_EQ(seconds_locked(lock, 10001), 60);
  EXPECT_EQ(seconds_locked(lock, 69001), 1);
  EXPECT_EQ(seconds_locked(lock, 70000), 0);
  EXPECT_EQ(seconds_locked(lock, std::numeric_limits<std::int64_t>::max()), 0);
}

TEST(PinLock, SurvivesARestartAsData) {
  PinLock lock;
  for (int i = 0; i < 9; ++i) lock = after_wrong_pin(lock, 5000);
  const PinLock again = pin_lock_from_entry(lock.tries, lock.locked_seconds, lock.failed_at_ms);
  EXPECT_EQ(again, lock);
  EXPECT_EQ(seconds_locked(after_wrong_pin(again, 5000), 5000), 300);
}

TEST(PinLock, AClockSetBackLocksNoLongerThanAtFirst) {
  EXPECT_EQ(seconds_locked(pin_lock_from_entry(5, 60, 1'000'000), 0), 60);
}

TEST(PinLock, ADamagedEntryLocksForFifteenMinutesAtMost) {
  EXPECT_EQ(seconds_locked(pin_lock_from_entry(5, std::numeric_limits<std::int64_t>::max(), 0), 0),
            900);
  EXPECT_EQ(seconds_locked(pin_lock_from_entry(-5, -1, 0), 0), 0);
}

}  // namespace
}  // namespace ocop::core
