// Lists scrolled by a finger, a wheel, and their own momentum.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>

#include "tests/support/kiosk/touch.h"

namespace ocop {
namespace {

constexpr ui::Rect kView{100, 100, 800, 800};
constexpr ui::Vec kInside{500, 500};

// A page of rows that scrolls vertically, with a row of chips that scrolls horizontally.
struct Page {
  int taps = 0;
  float length = 4000;
  test::Touch touch{[this](ui::Frame& f) {
                      const ui::Rect all = f.begin_scroll("page", kView, length);
                      for (int i = 0; i < 20; ++i) {
                        const ui::Rect row{all.x, all.y + static_cast<float>(i) * 200, 800, 200};
                        if (f.control("row " + std::to_string(i), row).tapped) ++taps;
                      }
                      const ui::Rect line{all.x, all.y + 210, 800, 150};
                      const ui::Rect chips =
                          f.begin_scroll("chips", line, 2400, ui::Axis::horizontal);
                      for (int i = 0; i < 8; ++i) {
                        const float x = chips.x + static_cast<float>(i) * 300;
                        f.control("chip " + std::to_string(i), {x, chips.y, 280, 150});
                      }
                      f.end_scroll();
                      f.end_scroll();
                      offset = f.scroll_offset("page");
                      sideways = f.scroll_offset("chips");
                    },
                    1920, 1080};
  float offset = 0, sideways = 0;

  // Moves slowly and rests before lifting, so that there is no momentum.
  void drag_and_rest(ui::Vec from, ui::Vec by) {
    touch.press(from);
    touch.frame();
    for (int i = 1; i <= 10; ++i)
      touch.move(from + by * (static_cast<float>(i) / 10)), touch.frame();
    touch.wait(0.3);
  }
  void fling(ui::Vec from, ui::Vec by) {
    touch.press(from);
    touch.frame();
    for (int i = 1; i <= 5; ++i) touch.move(from + by * (static_cast<float>(i) / 5)), touch.frame();
    touch.release(from + by);
    touch.frame();
  }
};

TEST(Scroll, FollowsTheFinger) {
  Page p;
  p.drag_and_rest({500, 700}, {0, -300});
  EXPECT_NEAR(p.offset, 270, 31) << "all but the way to the threshold";
  const float before = p.offset;
  p.touch.move({500, 350});
  p.touch.frame();
  EXPECT_NEAR(p.offset - before, 50, 0.6F) << "pixel by pixel after it";
}

TEST(Scroll, ADragNeverTaps) {
  Page p;
  p.touch.drag("row 2", {0, -60});
  p.touch.drag("row 3", {80, 0});
  EXPECT_EQ(p.taps, 0);
  p.touch.tap("row 3");
  EXPECT_EQ(p.taps, 1) << "but a tap does";
}

TEST(Scroll, ADragInOneFrameNeverTaps) {
  Page p;
  p.touch.press({500, 700}), p.touch.move({500, 640}), p.touch.release({500, 640});
  p.touch.settle();
  EXPECT_EQ(p.taps, 0);
}

TEST(Scroll, GoesOnWithMomentumAndComesToRest) {
  Page p;
  p.fling({500, 800}, {0, -250});
  const float released = p.offset;
  p.touch.frame(0.1);
  EXPECT_GT(p.offset, released + 50);
  EXPECT_EQ(p.touch.stage().next_frame_seconds(), 0);
  p.touch.settle();
  EXPECT_EQ(p.touch.stage().next_frame_seconds(), std::numeric_limits<double>::infinity());
  const float rest = p.offset;
  // 3000 px/s over a time constant of 325 ms.
  EXPECT_NEAR(rest - released, 3000 * 0.325F, 150);
  p.touch.wait(1);
  EXPECT_EQ(p.offset, rest);
}

TEST(Scroll, MomentumIsTheSameAtAnyFrameRate) {
  Page fast, slow;
  fast.fling({500, 800}, {0, -250});
  slow.fling({500, 800}, {0, -250});
  for (int i = 0; i < 60; ++i) fast.touch.frame(1.0 / 120);
  for (int i = 0; i < 5; ++i) slow.touch.frame(0.1);
  EXPECT_NEAR(fast.offset, slow.offset, 2);
}

TEST(Scroll, AFingerThatRestedBeforeLiftingGivesNoMomentum) {
  Page p;
  p.drag_and_rest({500, 700}, {0, -300});
  const float before = p.offset;
  p.touch.release({500, 400});
  p.touch.settle();
  EXPECT_EQ(p.offset, before);
}

TEST(Scroll, ATouchOnAMovingListStopsItAndIsNoTap) {
  Page p;
  p.fling({500, 800}, {0, -250});
  p.touch.frame(0.05);
  p.touch.press(kInside);
  p.touch.frame();
  const float stopped = p.offset;
  p.touch.wait(0.2);
  EXPECT_EQ(p.offset, stopped);
  p.touch.release(kInside);
  p.touch.settle();
  EXPECT_EQ(p.offset, stopped);
  EXPECT_EQ(p.taps, 0);
  p.touch.press(kInside), p.touch.release(kInside);
  p.touch.settle();
  EXPECT_EQ(p.taps, 1) << "the next touch is a tap again";
}

TEST(Scroll, IsHeldBackBeyondItsEndAndComesBack) {
  Page p;
  p.drag_and_rest({500, 300}, {0, 400});
  EXPECT_LT(p.offset, -60);
  EXPECT_GT(p.offset, -250) << "a rubber band gives less than the finger pulls";
  p.touch.release({500, 700});
  p.touch.frame();
  p.touch.wait(0.05);
  EXPECT_LT(p.offset, -2) << "softly";
  p.touch.wait(0.25);
  EXPECT_NEAR(p.offset, 0, 0.6F) << "within a quarter of a second";
  p.touch.settle();
  EXPECT_EQ(p.offset, 0);
}

TEST(Scroll, MomentumAgainstTheEndBouncesAndEndsThere) {
  Page p;
  p.length = 1000;
  p.touch.frame();
  p.fling({500, 800}, {0, -300});
  float furthest = 0;
  for (int i = 0; i < 60; ++i) p.touch.frame(), furthest = std::max(furthest, p.offset);
  EXPECT_GT(furthest, 201);
  EXPECT_LT(furthest, 320);
  p.touch.settle();
  EXPECT_EQ(p.offset, 200);
}

TEST(Scroll, TheAxisOfTheDragDecidesBetweenPageAndChips) {
  Page p;
  p.drag_and_rest({500, 380}, {-200, -20});
  p.touch.release({300, 360});
  p.touch.settle();
  EXPECT_GT(p.sideways, 100);
  EXPECT_EQ(p.offset, 0);
  const float sideways = p.sideways;
  p.drag_and_rest({500, 380}, {-20, -200});
  p.touch.release({480, 180});
  p.touch.settle();
  EXPECT_EQ(p.sideways, sideways);
  EXPECT_GT(p.offset, 100);
}

TEST(Scroll, TheWheelMovesWhatIsUnderThePointerSmoothly) {
  Page p;
  p.touch.wheel(kInside, -2);
  p.touch.frame();
  p.touch.frame();
  EXPECT_GT(p.offset, 0);
  EXPECT_LT(p.offset, 200);
  p.touch.settle();
  EXPECT_EQ(p.offset, 280);
  p.touch.wheel({1500, 500}, -2);
  p.touch.settle();
  EXPECT_EQ(p.offset, 280) << "the pointer is elsewhere";
  p.touch.wheel(kInside, 50);
  p.touch.settle();
  EXPECT_EQ(p.offset, 0) << "not beyond the end";
}

TEST(Scroll, AListThatFitsDoesNotMoveAndStillTaps) {
  Page p;
  p.length = 700;
  p.touch.frame();
  p.touch.drag({500, 700}, {0, -100});
  EXPECT_EQ(p.offset, 0);
}

TEST(Scroll, ContentThatShrinksTakesTheListBackIntoIt) {
  Page p;
  p.fling({500, 800}, {0, -300});
  p.touch.settle();
  ASSERT_GT(p.offset, 500);
  p.length = 1000;
  p.touch.frame();
  EXPECT_EQ(p.offset, 200);
}

TEST(Scroll, ForgetGoesBackToTheStart) {
  Page p;
  p.fling({500, 800}, {0, -300});
  p.touch.stage().forget("pa");
  p.touch.settle();
  EXPECT_EQ(p.offset, 0);
}

TEST(Scroll, WhatIsScrolledAwayCannotBeTouched) {
  Page p;
  p.fling({500, 800}, {0, -300});
  p.touch.settle();
  EXPECT_TRUE(p.touch.find("row 0")->visible.empty());
  p.touch.press({500, 50}), p.touch.release({500, 50});  // above the view
  p.touch.settle();
  EXPECT_EQ(p.taps, 0);
}

TEST(Scroll, CancelStopsTheDrag) {
  Page p;
  p.drag_and_rest({500, 700}, {0, -300});
  const float before = p.offset;
  p.touch.pending.push_back({ui::Event::Kind::cancel, 0, 0, 0, p.touch.now()});
  p.touch.move({500, 200});
  p.touch.settle();
  EXPECT_EQ(p.offset, before);
}

}  // namespace
}  // namespace ocop
