// The finger of the tests, on which the tests of the screens rely.
#include "tests/support/kiosk/touch.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "app/kiosk/ui/app.h"

namespace ocop {
namespace {

// A long list that draws visible rows only, like the screens.
void list(ui::Frame& f, std::string* tapped) {
  const ui::Rect all = f.begin_scroll("list", f.area(), 100 * 120);
  for (int i = 0; i < 100; ++i) {
    const ui::Rect row{48, all.y + static_cast<float>(i) * 120, 800, 100};
    if (row.intersect(f.visible()).empty()) continue;
    const std::string name = "row " + std::to_string(i);
    if (f.control(name, row).tapped) *tapped = name;
  }
  f.end_scroll();
}

TEST(Touch, RevealsAControlThatIsFarBelowAndTapsIt) {
  std::string tapped;
  test::Touch touch([&](ui::Frame& f) { list(f, &tapped); }, 1920, 1080);
  EXPECT_EQ(touch.find("row 70"), nullptr);
  ASSERT_TRUE(touch.reveal("row 70"));
  touch.tap("row 70");
  EXPECT_EQ(tapped, "row 70");
  ASSERT_TRUE(touch.reveal("row 69"));
  EXPECT_FALSE(touch.reveal("row 500"));
}

TEST(Touch, AFrameThatForgetsBeginsAtTheTopAgain) {
  std::string tapped;
  bool forget = false;
  float glided = -1;
  test::Touch touch(
      [&](ui::Frame& f) {
        if (forget) f.forget();
        forget = false;
        list(f, &tapped);
        glided = f.glide("x", 1);
      },
      1920, 1080);
  touch.reveal("row 30");
  EXPECT_EQ(glided, 1);
  forget = true;
  touch.frame();
  EXPECT_EQ(glided, 0);
  EXPECT_NE(touch.find("row 0"), nullptr);
}

class CountingApp final : public ui::App {
 public:
  int frames = 0, touched_frames = 0;
  bool started = false;
  void start(std::function<void()>) override { started = true; }
  void draw(ui::Frame& frame, double, bool touched) override {
    ++frames;
    touched_frames += touched ? 1 : 0;
    frame.control("one", {0, 0, 100, 100});
    frame.text({0, 200, 900, 60}, "谅山", ui::TextStyle::body, frame.colors().ink);
  }
  void type(std::string_view, double, double) override {}
  double next_frame_seconds() const override { return std::numeric_limits<double>::infinity(); }
  ui::Look look() const override { return {.mode = ui::Mode::dark}; }
  std::u32string letters() const override { return U"谅山"; }
  int letters_version() const override { return 1; }
  bool settled() const override { return true; }
  bool wants_exit() const override { return false; }
  std::string describe() const override { return "counting"; }
};

TEST(Touch, DrivesAnAppWithItsLettersAndLook) {
  CountingApp app;
  test::Touch touch(app, 1080, 1920);
  EXPECT_TRUE(app.started);
  EXPECT_EQ(app.touched_frames, 0);
  EXPECT_EQ(touch.audit().texts[0].missing, "");
  const int before = app.frames;
  touch.tap("one");
  EXPECT_EQ(app.touched_frames, 2) << "press and release";
  EXPECT_LE(app.frames - before, 4) << "and it settles";
}

}  // namespace
}  // namespace ocop
