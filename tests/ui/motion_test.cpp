// Scrolling momentum and animations, all of which must end.
#include <gtest/gtest.h>

#include <limits>

#include "tests/support/kiosk/touch.h"

namespace ocop {
namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

TEST(Glide, GoesThereInItsTimeAndEnds) {
  float target = 0, value = -1;
  test::Touch touch([&](ui::Frame& f) { value = f.glide("x", target, 0.2F); }, 1920, 1080);
  EXPECT_EQ(value, 0);
  target = 100;
  touch.frame();
  EXPECT_EQ(value, 0);
  EXPECT_EQ(touch.stage().next_frame_seconds(), 0);
  touch.frame(0.1);
  EXPECT_GT(value, 60) << "fast at first, slowing down";
  EXPECT_LT(value, 100);
  touch.frame(0.11);
  EXPECT_EQ(value, 100);
  EXPECT_LE(touch.settle(), 2);
  EXPECT_EQ(touch.stage().next_frame_seconds(), kNever);
}

TEST(Glide, TurnsRoundWithoutAJump) {
  float target = 100, value = -1;
  test::Touch touch([&](ui::Frame& f) { value = f.glide("x", target, 0.2F, 100); }, 1920, 1080);
  target = 0;
  touch.frame(), touch.frame(0.1);
  const float before = value;
  target = 100;
  touch.frame(0.001);
  EXPECT_NEAR(value, before, 8);
}

TEST(Glide, IsThereAtOnceWithReducedMotion) {
  float value = -1;
  test::Touch touch([&](ui::Frame& f) { value = f.glide("x", 5, 0.2F); }, 1920, 1080);
  touch.set_look({.reduce_motion = true});
  touch.stage().forget();
  touch.frame();
  EXPECT_EQ(value, 5);
}

TEST(Glide, BeginsAnewAfterForget) {
  float value = -1;
  test::Touch touch([&](ui::Frame& f) { value = f.glide("page:x", 5, 0.2F); }, 1920, 1080);
  EXPECT_EQ(value, 5);
  touch.stage().forget("other");
  touch.frame();
  EXPECT_EQ(value, 5);
  touch.stage().forget("page:");
  touch.frame();
  EXPECT_EQ(value, 0);
}

TEST(Motion, KeepMovingAsksForFramesForThatLong) {
  bool wanted = true;
  test::Touch touch(
      [&](ui::Frame& f) {
        if (wanted) f.keep_moving(0.5);
        wanted = false;
      },
      1920, 1080);
  EXPECT_EQ(touch.stage().next_frame_seconds(), kNever) << "settled after half a second";
  wanted = true;
  touch.frame();
  touch.frame(0.4);
  EXPECT_EQ(touch.stage().next_frame_seconds(), 0);
  touch.frame(0.2);
  touch.frame();
  EXPECT_EQ(touch.stage().next_frame_seconds(), kNever);
}

TEST(Motion, APictureThatArrivesFadesInAndEnds) {
  bool there = false;
  test::Touch touch([&](ui::Frame& f) { there = f.picture({0, 0, 400, 300}, "x"); }, 1920, 1080);
  EXPECT_FALSE(there);
  touch.wait(1);
  touch.pictures.all_there = true;
  touch.frame();
  EXPECT_TRUE(there);
  EXPECT_EQ(touch.stage().next_frame_seconds(), 0);
  touch.settle();
  EXPECT_EQ(touch.stage().next_frame_seconds(), kNever);
}

TEST(Motion, APageGrowsOutOfTheFingerOnceAndEnds) {
  std::string page = "first";
  test::Touch touch(
      [&](ui::Frame& f) {
        f.begin_page(page, true);
        f.fill({0, 0, 100, 100}, ui::Color{0x000000});
        f.end_group();
      },
      1920, 1080);
  EXPECT_EQ(touch.stage().next_frame_seconds(), kNever);  // no animation at the start of a kiosk
  page = "second";
  EXPECT_GT(touch.settle(), 5);
  EXPECT_EQ(touch.stage().next_frame_seconds(), kNever);
  EXPECT_LT(touch.settle(), 3);
}

TEST(Motion, PicturesOfTheFirstScreenComeAtOnce) {
  test::Touch touch([&](ui::Frame& f) { f.picture({0, 0, 400, 300}, "x"); }, 1920, 1080);
  touch.pictures.all_there = true;
  touch.frame();
  EXPECT_EQ(touch.stage().next_frame_seconds(), kNever);
}

}  // namespace
}  // namespace ocop
