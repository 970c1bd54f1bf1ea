#include "app/kiosk/ui/slides.h"

#include <gtest/gtest.h>

namespace ocop::ui {
namespace {

constexpr SlideTimes kTimes{8, 1};
constexpr auto kReady = [](int) { return true; };

TEST(Slides, FollowEachOtherAndBeginAnew) {
  SlideMotion motion;
  EXPECT_EQ(motion.advance(100, 2, kTimes, kReady).now, 0);
  EXPECT_EQ(motion.advance(104, 2, kTimes, kReady).fade, 0);
  EXPECT_EQ(motion.advance(107, 2, kTimes, kReady).fade, 0) << "the turn begins";
  const Slides half = motion.advance(107.5, 2, kTimes, kReady);
  EXPECT_FLOAT_EQ(half.fade, 0.5F);
  EXPECT_EQ(half.next, 1);
  const Slides second = motion.advance(108, 2, kTimes, kReady);
  EXPECT_EQ(second.now, 1);
  EXPECT_EQ(second.age, 1) << "it began to move while it appeared";
  motion.advance(112, 2, kTimes, kReady);
  motion.advance(115, 2, kTimes, kReady);
  EXPECT_EQ(motion.advance(116, 2, kTimes, kReady).now, 0);
}

TEST(Slides, OneStaysUntilTheNextIsReady) {
  SlideMotion motion;
  const auto waits = [](int slide) { return slide == 0; };
  for (double now = 100; now < 160; now += 1) {
    const Slides slides = motion.advance(now, 3, kTimes, waits);
    EXPECT_EQ(slides.now, 0);
    EXPECT_EQ(slides.fade, 0);
  }
  motion.advance(161, 3, kTimes, kReady);
  EXPECT_EQ(motion.advance(162, 3, kTimes, kReady).now, 1);
}

TEST(Slides, TheNextIsFetchedOnlyAfterTheFirst) {
  SlideMotion motion;
  bool next_asked = false;
  motion.advance(100, 3, kTimes, [&](int slide) {
    next_asked = next_asked || slide == 1;
    return false;
  });
  EXPECT_FALSE(next_asked);
}

TEST(Slides, AfterAnotherScreenTheSlideHasItsWholeTimeAgain) {
  SlideMotion motion;
  motion.advance(100, 2, kTimes, kReady);
  EXPECT_EQ(motion.advance(200, 2, kTimes, kReady).age, 0);
}

TEST(Slides, WithoutFadingTheNextIsThereAtOnce) {
  SlideMotion motion;
  motion.advance(100, 2, {8, 0}, kReady);
  motion.advance(104, 2, {8, 0}, kReady);
  EXPECT_EQ(motion.advance(108, 2, {8, 0}, kReady).fade, 1);
  EXPECT_EQ(motion.advance(108.1, 2, {8, 0}, kReady).now, 1);
}

}  // namespace
}  // namespace ocop::ui
