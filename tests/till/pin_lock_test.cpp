#include "app/kiosk/till/pin_lock.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <vector>

namespace ocop::till {
namespace {

constexpr std::int64_t kForever = std::numeric_limits<std::int64_t>::max();

Uptime at(std::int64_t ms) {
  return {"boot-1", ms};
}

TEST(PinLock, TwoSlipsCostNothingAndThenEachWaitIsLongerUpToTwoMinutes) {
  PinLock lock;
  std::vector<std::int64_t> waits;
  for (int i = 0; i < 11; ++i) {
    lock = after_wrong_pin(lock, at(1000));
    waits.push_back(seconds_locked(lock, at(1000)));
  }
  EXPECT_THAT(waits, testing::ElementsAre(0, 0, 5, 10, 20, 40, 80, 120, 120, 120, 120));
}

TEST(PinLock, OpensWhenItsTimeIsOver) {
  const PinLock lock = pin_lock_from_entry(7, 80, at(10'000));
  EXPECT_EQ(seconds_locked(lock, at(10'000)), 80);
  EXPECT_EQ(seconds_locked(lock, at(10'001)), 80);
  EXPECT_EQ(seconds_locked(lock, at(89'001)), 1);
  EXPECT_EQ(seconds_locked(lock, at(90'000)), 0);
  EXPECT_EQ(seconds_locked(lock, at(kForever)), 0);
}

TEST(PinLock, SurvivesARestartAsData) {
  PinLock lock;
  for (int i = 0; i < 4; ++i) lock = after_wrong_pin(lock, at(5000));
  const PinLock again = pin_lock_from_entry(lock.tries, lock.locked_seconds, lock.failed);
  EXPECT_EQ(again, lock);
  EXPECT_EQ(seconds_locked(after_wrong_pin(again, at(15'000)), at(15'000)), 20);
}

TEST(PinLock, AfterAStartOfTheMachineTheWaitBeginsAnewWithIt) {
  const PinLock lock = pin_lock_from_entry(8, 120, at(3'600'000));
  EXPECT_EQ(seconds_locked(lock, {"boot-2", 0}), 120);
  EXPECT_EQ(seconds_locked(lock, {"boot-2", 90'000}), 30);
  EXPECT_EQ(seconds_locked(lock, {"boot-2", 120'000}), 0);
  EXPECT_EQ(seconds_locked(lock, {"boot-2", 3'600'000}), 0);
  // A kernel that does not distinguish its boots.
  EXPECT_EQ(seconds_locked(lock, at(30'000)), 90);
}

TEST(PinLock, ADamagedOrOlderEntryMakesNobodyWaitForMoreThanTwoMinutes) {
  for (const std::int64_t seconds : {std::int64_t{-1}, std::int64_t{900}, kForever})
    for (const std::int64_t failed : {-kForever, std::int64_t{0}, kForever}) {
      const PinLock lock = pin_lock_from_entry(-5, seconds, at(failed));
      EXPECT_LE(seconds_locked(lock, at(0)), 120);
      EXPECT_EQ(seconds_locked(lock, {"boot-2", 120'000}), 0);
    }
}

// Whatever happens, the wait only gets shorter at any time, and ends when due.
TEST(PinLock, AtManyInstantsAndOverManyStartsTheWaitIsNeverLongerThanItWas) {
  std::mt19937_64 chance(16);
  const auto pick = [&](std::int64_t most) {
    return std::uniform_int_distribution<std::int64_t>(0, most)(chance);
  };
  for (int round = 0; round < 2'000; ++round) {
    PinLock lock;
    Uptime now{"boot-" + std::to_string(round), pick(1'000'000'000)};
    for (std::int64_t tries = pick(12); tries >= 0; --tries) {
      lock = after_wrong_pin(lock, now);
      now.ms += lock.locked_seconds * 1000;
    }
    now.ms = lock.failed.ms;
    std::int64_t before = seconds_locked(lock, now), since_start = 0;
    EXPECT_EQ(before, lock.locked_seconds);
    bool started = false;
    for (int i = 0; i < 20; ++i) {
      if (pick(9) == 0) {
        now = {"boot-" + std::to_string(round) + "-" + std::to_string(i), 0};
        started = true;
        since_start = 0;
        before = lock.locked_seconds;
      }
      const std::int64_t step = pick(30'000);
      now.ms += step;
      since_start += step;
      const std::int64_t wait = seconds_locked(lock, now);
      EXPECT_LE(wait, before);
      if (started && since_start >= lock.locked_seconds * 1000) {
        EXPECT_EQ(wait, 0);
      }
      before = wait;
    }
  }
}

}  // namespace
}  // namespace ocop::till
