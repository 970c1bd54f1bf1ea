// Touching the widgets.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "app/kiosk/widgets/button.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/chip.h"
#include "app/kiosk/widgets/countdown_ring.h"
#include "app/kiosk/widgets/icon_button.h"
#include "app/kiosk/widgets/keyboard.h"
#include "app/kiosk/widgets/map_pin.h"
#include "app/kiosk/widgets/section_title.h"
#include "app/kiosk/widgets/segmented.h"
#include "app/kiosk/widgets/spinner.h"
#include "app/kiosk/widgets/star_row.h"
#include "imgui.h"
#include "tests/support/kiosk/audit_faults.h"
#include "tests/support/kiosk/touch.h"

namespace ocop {
namespace {

using testing::IsEmpty;
using ui::Frame;
using ui::Rect;

constexpr double kNeverAgain = std::numeric_limits<double>::infinity();

// Returns the faults, except for icons, which tests do not load.
std::vector<std::string> faults(const test::Touch& touch) {
  ui::Audit audit = touch.audit();
  audit.unknown_icons.clear();
  return test::faults_of(audit);
}

TEST(Button, IsTappedAndAtRestAgain) {
  int taps = 0;
  test::Touch touch(
      [&](Frame& f) {
        taps += widgets::button(f, "go", {48, 48, 400, 80}, {"Xem"}) ? 1 : 0;
      },
      1920, 1080);
  touch.tap("go");
  EXPECT_EQ(taps, 1);
  EXPECT_EQ(touch.stage().next_frame_seconds(), kNeverAgain);
}

TEST(Button, ShowsThePressInTheVeryNextFrame) {
  test::Touch touch(
      [&](Frame& f) {
        widgets::button(f, "go", {100, 100, 400, 80}, {"Xem"});
      },
      1920, 1080);
  const auto left = [&] {
    float x = 1e6F;
    for (const ImDrawVert& v : touch.data->CmdLists[0]->VtxBuffer) x = std::min(x, v.pos.x);
    return x;
  };
  const float before = left();
  touch.press({300, 140});
  touch.frame();
  EXPECT_NEAR(left() - before, 4, 0.6F) << "two per cent of 400, half of it on each side";
}

TEST(Button, ThatIsDisabledCannotBeTouched) {
  test::Touch touch(
      [&](Frame& f) {
        widgets::button(f, "go", {48, 48, 400, 80}, {.label = "Xem", .enabled = false});
      },
      1920, 1080);
  EXPECT_EQ(touch.find("go"), nullptr);
}

TEST(Button, FitsItsOwnWidthInEveryKindAndSize) {
  for (const bool large : {false, true}) {
    test::Touch touch(
        [&](Frame& f) {
          float y = 0;
          for (const float height : {64.0F, 80.0F}) {
            const widgets::Button what{"Quét để xem nguồn gốc", "star",
                                       widgets::ButtonKind::action};
            widgets::button(f, std::to_string(y),
                            {0, y, widgets::button_width(f, height, what), height}, what);
            y += 100;
            const widgets::IconButton icon{"star", "Tiếng Việt", widgets::IconButtonKind::filled};
            widgets::icon_button(f, std::to_string(y),
                                 {0, y, widgets::icon_button_width(f, height, icon), height}, icon);
            y += 100;
          }
          const widgets::Chip chip{.label = "Thủ công mỹ nghệ", .count = 128};
          widgets::chip(f, "chip", {0, y, widgets::chip_width(f, chip), widgets::kChipHeight},
                        chip);
        },
        1920, 1080);
    touch.set_look({.large_text = large});
    touch.frame();
    EXPECT_THAT(faults(touch), IsEmpty());
    for (const ui::Audit::Text& text : touch.audit().texts) {
      EXPECT_LE(text.size.x, text.box.w + 1) << text.text;
    }
  }
}

TEST(Card, IsTappedAsAWhole) {
  int taps = 0;
  test::Touch touch(
      [&](Frame& f) {
        const widgets::Card card(f, "card", {48, 48, 400, 400});
        taps += card.tapped() ? 1 : 0;
      },
      1920, 1080);
  touch.tap("card");
  EXPECT_EQ(taps, 1);
}

TEST(Segmented, AnswersTheOtherChoiceOnly) {
  int chosen = 0;
  std::optional<int> answer;
  test::Touch touch(
      [&](Frame& f) {
        const std::string_view labels[] = {"Tiếng Việt", "English", "Chinese"};
        const float width = widgets::segmented_width(f, labels);
        if (const auto a = widgets::segmented(f, "language", {48, 48, width, 64}, labels, chosen)) {
          answer = a;
        }
      },
      1920, 1080);
  touch.tap("language:0");
  EXPECT_FALSE(answer) << "it holds already";
  touch.tap("language:2");
  EXPECT_EQ(answer, 2);
  EXPECT_THAT(faults(touch), IsEmpty());
}

struct Typing {
  explicit Typing(int w, int h) : touch(draw(), w, h) {}
  std::function<void(Frame&)> draw() {
    return [this](Frame& f) {
      if (const auto key = widgets::keyboard(f, f.area(), {"Dấu cách", "Xoá hết", "Xong"})) {
        typed.push_back(*key);
      }
    };
  }
  std::vector<std::string> typed;
  test::Touch touch;
};

TEST(Keyboard, GivesEachKeyThatIsTapped) {
  for (const auto& [w, h] : {std::pair{1920, 1080}, {1080, 1920}}) {
    Typing t(w, h);
    for (const char* key :
         {"key:q", "key:m", "key:0", "key:7", "key:space", "key:erase", "key:clear", "key:done"}) {
      t.touch.tap(key);
    }
    EXPECT_THAT(t.typed, testing::ElementsAre("q", "m", "0", "7", " ", "\b", "clear", "\n"));
  }
}

TEST(Keyboard, HasAllLettersAndDigitsOnBigKeysApart) {
  for (const auto& [w, h] : {std::pair{1920, 1080}, {1080, 1920}, {1280, 720}}) {
    Typing t(w, h);
    for (const char c : std::string("abcdefghijklmnopqrstuvwxyz0123456789")) {
      const ui::Audit::Control* key = t.touch.find("key:" + std::string(1, c));
      ASSERT_NE(key, nullptr) << c;
      EXPECT_GE(key->rect.w, 72) << c;
      EXPECT_GE(key->rect.h, 72) << c;
      EXPECT_EQ(key->rect, key->visible) << c;
    }
    EXPECT_THAT(faults(t.touch), IsEmpty());
    t.touch.set_look({.large_text = true});
    t.touch.frame();
    EXPECT_THAT(faults(t.touch), IsEmpty());
  }
}

TEST(Keyboard, TypesFastWithTwoTapsInOneFrame) {
  Typing t(1920, 1080);
  const ui::Vec a = t.touch.find("key:n")->rect.center();
  const ui::Vec b = t.touch.find("key:a")->rect.center();
  t.touch.press(a), t.touch.release(a);
  t.touch.settle();
  t.touch.press(b), t.touch.release(b);
  t.touch.settle();
  EXPECT_THAT(t.typed, testing::ElementsAre("n", "a"));
}

TEST(StarRow, SettlesInAndRests) {
  test::Touch touch([](Frame& f) { widgets::star_row(f, "s", {48, 48, 300, 48}, 4); }, 1920, 1080);
  EXPECT_EQ(touch.stage().next_frame_seconds(), kNeverAgain);
  touch.stage().forget();
  touch.frame(), touch.frame();
  EXPECT_EQ(touch.stage().next_frame_seconds(), 0) << "stars come one after another";
  touch.settle();
  EXPECT_EQ(touch.stage().next_frame_seconds(), kNeverAgain);
}

TEST(StarRow, StandsAtOnceWithReducedMotionOrWithoutAName) {
  for (const char* name : {"s", ""}) {
    test::Touch touch(
        [&](Frame& f) {
          widgets::star_row(f, name, {48, 48, 300, 48}, 4);
        },
        1920, 1080);
    touch.set_look({.reduce_motion = true});
    touch.stage().forget();
    touch.frame();
    EXPECT_EQ(touch.stage().next_frame_seconds(), kNeverAgain);
  }
}

TEST(Spinner, MovesOnlyWhileItIsThere) {
  bool loading = true;
  test::Touch touch(
      [&](Frame& f) {
        if (loading) widgets::spinner(f, {500, 500}, 60);
      },
      1920, 1080);
  EXPECT_EQ(touch.stage().next_frame_seconds(), 0);
  loading = false;
  touch.settle();
  EXPECT_EQ(touch.stage().next_frame_seconds(), kNeverAgain);
}

TEST(MapPin, HeadsOverNearPlacesDoNotCoverEachOther) {
  constexpr float kHeight = 56;
  const std::vector<ui::Vec> tips{{95, 300}, {500, 396}, {500, 400}, {500, 400}, {520, 410}};
  const Rect map{80, 0, 600, 600};
  const auto heads = widgets::heads_apart(tips, kHeight, map);
  ASSERT_EQ(heads.size(), tips.size());
  const float radius = widgets::pin_radius(kHeight);
  for (std::size_t i = 0; i < heads.size(); ++i) {
    EXPECT_FLOAT_EQ(heads[i].y, tips[i].y - kHeight + radius) << i;
    for (std::size_t k = i + 1; k < heads.size(); ++k)
      EXPECT_GE(std::hypot(heads[i].x - heads[k].x, heads[i].y - heads[k].y), 2 * radius)
          << i << " " << k;
  }
  EXPECT_FLOAT_EQ(heads[0].x, tips[0].x) << "a pin that is alone stands upright";
}

TEST(MapPin, HeadsAtTheEdgeOfAMapStayOnIt) {
  const std::vector<ui::Vec> tips{{2, 300}, {2, 300}, {4, 300}};
  const Rect map{0, 0, 600, 600};
  const auto heads = widgets::heads_apart(tips, 56, map);
  for (const ui::Vec& head : heads) EXPECT_GE(head.x, widgets::pin_radius(56));
  EXPECT_GE(std::abs(heads[0].x - heads[1].x), 2 * widgets::pin_radius(56));
  EXPECT_GE(std::abs(heads[1].x - heads[2].x), 2 * widgets::pin_radius(56));
}

TEST(Drawings, AreMadeOfTrianglesAndAskForNoFrame) {
  int vertices = 0;
  test::Touch touch(
      [&](Frame& f) {
        widgets::section_title(f, {48, 48, 900, 60}, "Đang vào mùa");
        widgets::countdown_ring(f, {48, 200, 200, 200}, 0.4F, "12");
        widgets::map_pin(f, {600, 400}, {600, 349}, 80, f.colors().accent);
        f.anise({900, 300}, 100, f.colors().star);
      },
      1920, 1080);
  vertices = touch.data->TotalVtxCount;
  EXPECT_GT(vertices, 500);
  EXPECT_EQ(touch.stage().next_frame_seconds(), kNeverAgain);
  EXPECT_THAT(faults(touch), IsEmpty());
}

}  // namespace
}  // namespace ocop
