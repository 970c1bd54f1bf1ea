// Touching controls.
#include <gtest/gtest.h>

#include <limits>

#include "tests/support/kiosk/touch.h"

namespace ocop {
namespace {

constexpr ui::Rect kButton{100, 100, 200, 80};
constexpr ui::Rect kOther{100, 300, 200, 80};
constexpr ui::Vec kMiddle{200, 140};

struct Buttons {
  int taps = 0, other_taps = 0, frames = 0;
  bool held = false;
  test::Touch touch{[this](ui::Frame& f) {
                      ++frames;
                      const ui::Press press = f.control("one", kButton);
                      held = press.held;
                      taps += press.tapped ? 1 : 0;
                      other_taps += f.control("other", kOther).tapped ? 1 : 0;
                    },
                    1920, 1080};
};

TEST(Taps, HappenOnRelease) {
  Buttons b;
  b.touch.press(kMiddle);
  b.touch.frame();
  EXPECT_TRUE(b.held);
  EXPECT_EQ(b.taps, 0);
  b.touch.release(kMiddle);
  b.touch.frame();
  EXPECT_FALSE(b.held);
  EXPECT_EQ(b.taps, 1);
  b.touch.settle();
  EXPECT_EQ(b.taps, 1) << "one release is one tap";
}

TEST(Taps, HappenThoughPressAndReleaseComeInOneFrame) {
  Buttons b;
  b.touch.press(kMiddle);
  b.touch.release(kMiddle);
  b.touch.settle();
  EXPECT_EQ(b.taps, 1);
}

TEST(Taps, OnTwoControlsInOneFrameBothCount) {
  Buttons b;
  b.touch.press(kMiddle), b.touch.release(kMiddle);
  b.touch.press(kOther.center()), b.touch.release(kOther.center());
  b.touch.frame();
  EXPECT_EQ(b.taps, 1);
  EXPECT_EQ(b.other_taps, 1);
}

TEST(Taps, AFingerThatSlidesOffCancelsForGood) {
  Buttons b;
  b.touch.press(kMiddle);
  b.touch.frame();
  b.touch.move({500, 140});
  b.touch.frame();
  EXPECT_FALSE(b.held);
  b.touch.move(kMiddle);
  b.touch.frame();
  EXPECT_FALSE(b.held);
  b.touch.release(kMiddle);
  b.touch.settle();
  EXPECT_EQ(b.taps, 0);
}

TEST(Taps, AFingerThatSlidesFromOneToAnotherTapsNeither) {
  Buttons b;
  b.touch.drag(kMiddle, {0, 200});
  EXPECT_EQ(b.taps, 0);
  EXPECT_EQ(b.other_taps, 0);
}

TEST(Taps, ReleasedBesideTheControlWithoutAMoveDoNotCount) {
  Buttons b;
  b.touch.press(kMiddle);
  b.touch.release({900, 900});
  b.touch.settle();
  EXPECT_EQ(b.taps, 0);
}

TEST(Taps, ATremblingFingerStillTapsWhereNothingScrolls) {
  Buttons b;
  b.touch.press(kMiddle);
  b.touch.move({222, 150});
  b.touch.release({222, 150});
  b.touch.settle();
  EXPECT_EQ(b.taps, 1);
}

TEST(Taps, TheNewestFingerCountsThoughAnotherIsNotLifted) {
  Buttons b;
  b.touch.press({900, 900}, 0);
  b.touch.frame();
  for (int finger = 1; finger <= 3; ++finger) {
    b.touch.press(kMiddle, finger);
    b.touch.frame();
    EXPECT_TRUE(b.held);
    b.touch.release(kMiddle, finger);
    b.touch.frame();
    EXPECT_EQ(b.taps, finger);
  }
  b.touch.release({900, 900}, 0);
  b.touch.settle();
  EXPECT_EQ(b.taps, 3);
}

TEST(Taps, OfTwoFingersTheNewerTapsAndTheOtherDoesNot) {
  Buttons b;
  b.touch.press(kMiddle, 0);
  b.touch.press(kOther.center(), 1);
  b.touch.release(kMiddle, 0);
  b.touch.release(kOther.center(), 1);
  b.touch.settle();
  EXPECT_EQ(b.taps, 0);
  EXPECT_EQ(b.other_taps, 1);
}

TEST(Taps, AFingerWhoseEndWasNeverToldMayPressAgain) {
  Buttons b;
  b.touch.press(kMiddle, 0);
  b.touch.frame();
  b.touch.press(kOther.center(), 0);
  b.touch.release(kOther.center(), 0);
  b.touch.settle();
  EXPECT_EQ(b.taps, 0);
  EXPECT_EQ(b.other_taps, 1);
}

TEST(Taps, AContactThatRestsForSecondsIsNoFinger) {
  Buttons b;
  b.touch.press(kMiddle, 0);
  b.touch.frame();
  b.touch.wait(6);
  b.touch.move(kMiddle + ui::Vec{3, 2}, 0);  // a drop of water jitters
  b.touch.frame();
  EXPECT_FALSE(b.held);
  b.touch.release(kMiddle, 0);
  b.touch.settle();
  EXPECT_EQ(b.taps, 0) << "what dries up taps nothing";
  b.touch.tap("one");
  EXPECT_EQ(b.taps, 1);
}

TEST(Taps, ALongPressIsATap) {
  Buttons b;
  b.touch.press(kMiddle);
  b.touch.frame();
  b.touch.wait(3);
  b.touch.release(kMiddle);
  b.touch.settle();
  EXPECT_EQ(b.taps, 1);
}

TEST(Taps, CancelDropsEverything) {
  Buttons b;
  b.touch.press(kMiddle);
  b.touch.frame();
  b.touch.pending.push_back({ui::Event::Kind::cancel, 0, 0, 0, b.touch.now()});
  b.touch.release(kMiddle);
  b.touch.settle();
  EXPECT_EQ(b.taps, 0);
  b.touch.tap("one");
  EXPECT_EQ(b.taps, 1) << "the next touch works again";
}

TEST(Taps, GoToTheUppermostControl) {
  int below = 0, above = 0;
  test::Touch touch(
      [&](ui::Frame& f) {
        below += f.control("below", kButton).tapped ? 1 : 0;
        above += f.control("above", kButton.inset(20)).tapped ? 1 : 0;
      },
      1920, 1080);
  touch.tap("above");
  EXPECT_EQ(above, 1);
  EXPECT_EQ(below, 0);
}

TEST(Taps, DoNotGoThroughABlock) {
  int below = 0, above = 0;
  test::Touch touch(
      [&](ui::Frame& f) {
        below += f.control("below", kButton).tapped ? 1 : 0;
        f.block(f.area());
        above += f.control("above", kOther).tapped ? 1 : 0;
      },
      1920, 1080);
  touch.press(kMiddle), touch.release(kMiddle);
  touch.settle();
  EXPECT_EQ(below, 0);
  EXPECT_TRUE(touch.find("below")->visible.empty());
  touch.tap("above");
  EXPECT_EQ(above, 1);
}

TEST(Taps, CountInScreenPixelsOfAnySize) {
  for (const auto& [w, h] : {std::pair{1280, 720}, {3840, 2160}, {1080, 1920}}) {
    int taps = 0;
    test::Touch touch([&](ui::Frame& f) { taps += f.control("one", kButton).tapped ? 1 : 0; }, w,
                      h);
    touch.tap("one");
    EXPECT_EQ(taps, 1) << w << " x " << h;
  }
}

TEST(Idle, AsksForNoFrame) {
  Buttons b;
  EXPECT_EQ(b.touch.stage().next_frame_seconds(), std::numeric_limits<double>::infinity());
  b.touch.press(kMiddle);
  b.touch.frame();
  EXPECT_EQ(b.touch.stage().next_frame_seconds(), 0) << "one more frame shows the answer";
  b.touch.frame();
  EXPECT_EQ(b.touch.stage().next_frame_seconds(), std::numeric_limits<double>::infinity());
}

TEST(Idle, AHoveringMouseAsksForNoFrame) {
  Buttons b;
  b.touch.move(kMiddle);
  b.touch.frame();
  EXPECT_EQ(b.touch.stage().next_frame_seconds(), std::numeric_limits<double>::infinity());
}

TEST(Idle, ANewSizeOrLookIsSettledInOneFrame) {
  Buttons b;
  b.touch.set_look({.mode = ui::Mode::dark});
  EXPECT_EQ(b.touch.stage().next_frame_seconds(), 0);
  b.touch.frame();
  EXPECT_EQ(b.touch.stage().next_frame_seconds(), std::numeric_limits<double>::infinity());
}

}  // namespace
}  // namespace ocop
