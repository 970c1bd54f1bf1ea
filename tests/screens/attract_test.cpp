// The attract loop on a slow terminal: a screen that nobody touches must never be without its
// picture, however long the next one takes.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "app/kiosk/screens/screens.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/kiosk/touch.h"

namespace ocop::screens {
namespace {

/// A decoder with one thread and room for two large pictures, ten times as slow as a small PC: it
/// forgets what the last frame did not ask for.
class SlowDecoder {
 public:
  ui::Texture part(std::string_view key, int width, int height, double now) {
    Entry& entry = entries_[std::string(key)];
    entry.asked = now;
    if (entry.sharp_at == 0) {
      const double megapixels = width / 1000.0 * height / 1000.0;
      entry.rough_at = std::max(now, rough_until_) + kRoughSeconds;
      rough_until_ = entry.rough_at;
      entry.sharp_at = std::max(entry.rough_at, sharp_until_) + kSecondsPerMegapixel * megapixels;
      sharp_until_ = entry.sharp_at;
      ++decoded;
    }
    if (now < entry.rough_at) return {};
    return {.id = 1, .width = width, .height = height, .rough = now < entry.sharp_at};
  }
  void end_frame(double now) {
    std::erase_if(entries_, [&](const auto& one) { return one.second.asked < now; });
  }
  int decoded = 0;

 private:
  static constexpr double kRoughSeconds = 0.6, kSecondsPerMegapixel = 3;
  struct Entry {
    double asked = 0, rough_at = 0, sharp_at = 0;
  };
  std::map<std::string, Entry> entries_;
  double rough_until_ = 0, sharp_until_ = 0;
};

struct Loop {
  Loop(int width, int height, bool still)
      : state(test::state_on({visit::Screen::attract, {}})),
        touch(
            [this](ui::Frame& f) {
              draw_attract({state, *all[0], all}, f);
            },
            width, height) {
    touch.pictures.part = [this](std::string_view key, int w, int h) {
      return decoder.part(key, w, h, touch.now());
    };
    touch.set_look({.reduce_motion = still});
    touch.stage().use_fonts(test::test_fonts(1, ui::letters_of("轻触探索")));
    touch.stage().forget({});
  }
  void frame() {
    touch.frame(1.0 / 30);
    decoder.end_frame(touch.now());
  }
  core::State state;
  std::array<const text::Texts*, 3> all{&test::interface_texts()[0], &test::interface_texts()[1],
                                        &test::interface_texts()[2]};
  SlowDecoder decoder;
  test::Touch touch;
};

class Attract : public testing::TestWithParam<std::tuple<std::pair<int, int>, bool>> {};
INSTANTIATE_TEST_SUITE_P(
    Sizes, Attract,
    testing::Combine(testing::Values(std::pair{1920, 1080}, std::pair{1080, 1920},
                                     std::pair{1280, 720}, std::pair{3840, 2160}),
                     testing::Bool()));

TEST_P(Attract, HasItsPictureInEveryFrameAfterTheFirstSecond) {
  const auto& [size, still] = GetParam();
  Loop loop(size.first, size.second, still);
  std::map<std::string, int> shown;
  const double began = loop.touch.now();
  while (loop.touch.now() < began + 180) {
    loop.frame();
    if (loop.touch.now() < began + 1) continue;
    const ui::Audit& audit = loop.touch.audit();
    ASSERT_FALSE(audit.pictures.empty());
    ASSERT_TRUE(audit.bare.empty())
        << audit.bare.front() << " after " << loop.touch.now() - began << " s";
    for (const std::string& key : audit.pictures) ++shown[key];
  }
  EXPECT_EQ(shown.size(), 3U) << "it goes on";
}

TEST(AttractLoop, DecodesEachPictureOncePerTurn) {
  Loop loop(1920, 1080, false);
  const double began = loop.touch.now();
  while (loop.touch.now() < began + 60) loop.frame();
  EXPECT_LE(loop.decoder.decoded, 9) << "60 s are at most eight scenes, and the one to come";
}

TEST(AttractLoop, DrawsNoMoreFramesThanItsSlowMotionNeeds) {
  Loop loop(1920, 1080, false);
  for (int i = 0; i < 60; ++i) loop.frame();
  EXPECT_NEAR(loop.touch.stage().next_frame_seconds() - loop.touch.now(), 1.0 / 30, 1e-6);
}

}  // namespace
}  // namespace ocop::screens
