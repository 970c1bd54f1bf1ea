// Pictures enlarged by two fingers or a double tap.
#include <gtest/gtest.h>

#include "tests/support/kiosk/touch.h"

namespace ocop {
namespace {

constexpr ui::Rect kBox{200, 100, 800, 800};
constexpr ui::Vec kCenter{600, 500};

struct Picture {
  ui::Zoom zoom;
  test::Touch touch{[this](ui::Frame& f) { zoom = f.zoomable("picture", kBox); }, 1920, 1080};

  void tap(ui::Vec at) {
    touch.press(at);
    touch.frame();
    touch.release(at);
    touch.frame();
  }
  void pinch_to(float scale) {
    touch.press({500, 500}, 0), touch.press({700, 500}, 1);
    touch.frame();
    touch.move({600 - 100 * scale, 500}, 0), touch.move({600 + 100 * scale, 500}, 1);
    touch.frame();
  }
  void lift() {
    touch.release({500, 500}, 1), touch.release({500, 500}, 0);
    touch.settle();
  }
};

TEST(Zoom, TwoFingersEnlargeByTheirDistance) {
  Picture p;
  p.pinch_to(2);
  EXPECT_NEAR(p.zoom.scale, 2, 0.01F);
  p.lift();
  EXPECT_NEAR(p.zoom.scale, 2, 0.01F) << "and it stays when they lift";
}

TEST(Zoom, HasLimits) {
  Picture p;
  p.pinch_to(4.5F);
  p.lift();
  EXPECT_EQ(p.zoom.scale, 4);
  p.pinch_to(0.05F);
  p.lift();
  EXPECT_EQ(p.zoom.scale, 1);
  EXPECT_EQ(p.zoom.shift, ui::Vec{});
}

TEST(Zoom, AHardlyEnlargedPictureGoesBack) {
  Picture p;
  p.pinch_to(1.05F);
  p.lift();
  EXPECT_EQ(p.zoom.scale, 1);
}

TEST(Zoom, ADoubleTapEnlargesAboutThePointAndGoesBack) {
  Picture p;
  p.tap({400, 300});
  p.tap({402, 301});
  p.touch.settle();
  EXPECT_NEAR(p.zoom.scale, 2.5F, 0.01F);
  EXPECT_NEAR(p.zoom.shift.x, 297, 6) << "what was under the finger stays there";
  p.touch.wait(1);
  p.tap(kCenter), p.tap(kCenter);
  p.touch.settle();
  EXPECT_EQ(p.zoom.scale, 1);
}

TEST(Zoom, TwoSlowTapsAreNoDoubleTap) {
  Picture p;
  p.tap(kCenter);
  p.touch.wait(0.6);
  p.tap(kCenter);
  p.touch.settle();
  EXPECT_EQ(p.zoom.scale, 1);
}

TEST(Zoom, OneFingerMovesAnEnlargedPictureAndNotOutOfItsBox) {
  Picture p;
  p.pinch_to(2);
  p.lift();
  p.touch.drag(kCenter, {-100, 0});
  EXPECT_NEAR(p.zoom.shift.x, -92, 10);
  for (int i = 0; i < 4; ++i) p.touch.drag(kCenter, {-350, 0});
  EXPECT_EQ(p.zoom.shift.x, -400);
}

TEST(Zoom, OneFingerDoesNotMoveAPictureThatFits) {
  Picture p;
  p.touch.drag(kCenter, {-100, 0});
  EXPECT_EQ(p.zoom.shift, ui::Vec{});
}

TEST(Zoom, AContactThatRestsOnThePictureIsNoHalfOfAPinch) {
  Picture p;
  p.touch.press({500, 500}, 0);
  p.touch.frame();
  p.touch.wait(6);
  p.touch.press({700, 500}, 1);
  p.touch.frame();
  p.touch.move({900, 500}, 1);
  p.touch.frame();
  EXPECT_EQ(p.zoom.scale, 1);
}

TEST(Zoom, AThirdFingerEndsThePinchAndIsTheOnlyOne) {
  Picture p;
  p.pinch_to(2);
  p.touch.press({600, 500}, 2);
  p.touch.frame();
  p.touch.move({100, 500}, 0);
  p.touch.frame();
  EXPECT_NEAR(p.zoom.scale, 2, 0.01F);
  p.touch.release({600, 500}, 2);
  p.lift();
  p.touch.drag(kCenter, {-100, 0});
  EXPECT_LT(p.zoom.shift.x, -50) << "one finger moves it again";
}

TEST(Zoom, ASecondFingerElsewhereDoesNotPinch) {
  Picture p;
  p.touch.press({500, 500}, 0), p.touch.press({1500, 500}, 1);
  p.touch.frame();
  p.touch.move({1800, 500}, 1);
  p.touch.frame();
  EXPECT_EQ(p.zoom.scale, 1);
}

}  // namespace
}  // namespace ocop
