// QR codes on the pixel grid of the screen, as a phone reads them.
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "imgui.h"
#include "tests/support/kiosk/touch.h"

namespace ocop {
namespace {

constexpr int kModules = 25;

struct Code {
  explicit Code(int w, int h) : touch([this](ui::Frame& f) { f.qr(box, cells, kModules); }, w, h) {}
  std::vector<unsigned char> cells = [] {
    std::vector<unsigned char> c(std::size_t{kModules} * kModules, 0);
    for (std::size_t i = 0; i < c.size(); i += 3) c[i] = 1;
    return c;
  }();
  ui::Rect box{101.3F, 77.7F, 511, 540};
  test::Touch touch;
  const ImVector<ImDrawVert>& vertices() const { return touch.data->CmdLists[0]->VtxBuffer; }
};

TEST(Qr, LiesOnWholePixelsOnEveryScreen) {
  for (const auto& [w, h] : {std::pair{1280, 720}, {1920, 1080}, {1366, 768}, {3840, 2160}}) {
    Code code(w, h);
    ASSERT_GT(code.vertices().Size, 4);
    for (const ImDrawVert& v : code.vertices()) {
      EXPECT_EQ(v.pos.x, std::round(v.pos.x));
      EXPECT_EQ(v.pos.y, std::round(v.pos.y));
    }
  }
}

TEST(Qr, HasFourModulesOfQuietZoneInsideItsBox) {
  Code code(1920, 1080);
  const auto& v = code.vertices();
  const float left = v[0].pos.x, side = v[2].pos.x - v[0].pos.x;  // the white square is first
  const float module = side / (kModules + 8);
  EXPECT_EQ(module, std::floor(511.0F / (kModules + 8)));
  EXPECT_GE(left, code.box.x - 1);
  EXPECT_LE(left + side, code.box.right() + 1);
  float first_dark = 1e6F;
  for (int i = 4; i < v.Size; ++i) first_dark = std::min(first_dark, v[i].pos.x);
  EXPECT_EQ(first_dark - left, 4 * module);
}

TEST(Qr, IsBlackOnWhiteInEveryTheme) {
  Code code(1920, 1080);
  code.touch.set_look({.mode = ui::Mode::dark});
  code.touch.frame();
  EXPECT_EQ(code.vertices()[0].col, IM_COL32_WHITE);
  EXPECT_EQ(code.vertices()[4].col, IM_COL32_BLACK);
}

TEST(Qr, WithTooFewCellsIsNotDrawn) {
  Code code(1920, 1080);
  code.cells.resize(10);
  code.touch.frame();
  EXPECT_EQ(code.touch.data->TotalVtxCount, 0);
}

}  // namespace
}  // namespace ocop
