// Text in frames: its audit, digits of equal width, sizes.
#include <gtest/gtest.h>

#include "app/kiosk/ui/utf8.h"
#include "imgui.h"
#include "tests/support/kiosk/touch.h"

namespace ocop {
namespace {

using ui::TextStyle;
constexpr ui::Color kInk{0x102030};

ui::Audit audit_of(const std::function<void(ui::Frame&)>& draw) {
  test::Touch touch(draw, 1920, 1080);
  return touch.audit();
}

TEST(Text, ThatIsCutIsAFault) {
  const ui::Audit audit = audit_of([](ui::Frame& f) {
    f.text({0, 0, 200, 30}, "Chè Shan tuyết Mẫu Sơn hảo hạng", TextStyle::body, kInk);
    f.text({0, 0, 60, 200}, "Supercalifragilistic", TextStyle::body, kInk);
    f.text({0, 0, 2000, 200}, "một hai", TextStyle::body, kInk, {.max_lines = 1});
    f.text({0, 0, 100, 200}, "một hai ba bốn", TextStyle::body, kInk, {.max_lines = 1});
  });
  ASSERT_EQ(audit.texts.size(), 4U);
  EXPECT_TRUE(audit.texts[0].cut) << "too high";
  EXPECT_TRUE(audit.texts[1].cut) << "a word broken inside";
  EXPECT_FALSE(audit.texts[2].cut);
  EXPECT_TRUE(audit.texts[3].cut) << "words left over";
}

TEST(Text, ThatMayBeShortenedIsNoFault) {
  const ui::Audit audit = audit_of([](ui::Frame& f) {
    f.text({0, 0, 200, 40}, "Chè Shan tuyết Mẫu Sơn hảo hạng", TextStyle::body, kInk,
           {.shorten = true});
  });
  EXPECT_FALSE(audit.texts[0].cut);
  EXPECT_LE(audit.texts[0].size.x, 201);
  EXPECT_LE(audit.texts[0].size.y, 40);
}

TEST(Text, WithACharacterThatNoFontHasIsAFault) {
  const ui::Audit audit = audit_of([](ui::Frame& f) {
    f.text({0, 0, 900, 90}, "Na \U0001F600", TextStyle::body, kInk);
    f.text({0, 0, 900, 90}, "Ấn Ể ữ đ ₫ “a” – b… · ×", TextStyle::body, kInk);
  });
  EXPECT_EQ(audit.texts[0].missing, "\U0001F600");
  EXPECT_EQ(audit.texts[1].missing, "");
}

TEST(Text, MeasuresWhatItDraws) {
  ui::Vec measured, drawn;
  audit_of([&](ui::Frame& f) {
    const char* words = "Hợp tác xã nông nghiệp xanh Lạng Sơn, xã Chi Lăng";
    measured = f.measure(words, TextStyle::title, 400);
    drawn = f.text({0, 0, 400, 900}, words, TextStyle::title, kInk);
  });
  EXPECT_NEAR(measured.x, drawn.x, 1);
  EXPECT_EQ(measured.y, drawn.y);
}

TEST(Text, FitsTheWidthThatItWasMeasuredToHave) {
  const ui::Audit audit = audit_of([](ui::Frame& f) {
    for (const TextStyle style : {TextStyle::caption, TextStyle::strong, TextStyle::display}) {
      const ui::Vec size = f.measure("Xem nguồn gốc", style);
      f.text({3.3F, 5.7F, size.x, size.y}, "Xem nguồn gốc", style, kInk, {.max_lines = 1});
    }
  });
  for (const ui::Audit::Text& text : audit.texts) EXPECT_FALSE(text.cut);
}

TEST(Text, TabularDigitsAreEquallyWide) {
  float ones = 0, eights = 0, plain = 0;
  audit_of([&](ui::Frame& f) {
    const ui::Rect box{0, 0, 900, 90};
    ones = f.text(box, "1.111.111 ₫", TextStyle::title, kInk, {.tabular = true}).x;
    eights = f.text(box, "8.888.888 ₫", TextStyle::title, kInk, {.tabular = true}).x;
    plain = f.text(box, "1.111.111 ₫", TextStyle::title, kInk).x;
  });
  EXPECT_NEAR(ones, eights, 0.01F);
  EXPECT_LT(plain, ones - 5);
}

TEST(Text, GrowsWhereLargeTextIsChosen) {
  float height = 0, width = 0;
  test::Touch touch(
      [&](ui::Frame& f) {
        height = f.line_height(TextStyle::body);
        width = f.measure("Lạng Sơn", TextStyle::body).x;
      },
      1920, 1080);
  const float normal_height = height, normal_width = width;
  touch.set_look({.large_text = true});
  touch.frame();
  EXPECT_NEAR(height, normal_height * ui::kLargeText, 1);
  EXPECT_NEAR(width, normal_width * ui::kLargeText, 2);
}

TEST(Text, TakesTheSameRoomOnEveryScreen) {
  std::vector<float> widths;
  for (const auto& [w, h] : {std::pair{1280, 720}, {1920, 1080}, {3840, 2160}}) {
    test::Touch touch(
        [&](ui::Frame& f) { widths.push_back(f.measure("Hồi Lạng Sơn", TextStyle::body).x); }, w,
        h);
  }
  for (const float width : widths) EXPECT_EQ(width, widths[0]);
}

TEST(Text, IsScaledAndFadedWithItsGroup) {
  float left = 1e6F, alpha = 0;
  test::Touch touch(
      [&](ui::Frame& f) {
        f.begin_group({0, 0}, 2, 0.5F);
        f.text({100, 100, 900, 90}, "H", TextStyle::body, kInk);
        f.end_group();
      },
      1920, 1080);
  for (const ImDrawVert& v : touch.data->CmdLists[0]->VtxBuffer) {
    left = std::min(left, v.pos.x);
    alpha = static_cast<float>(v.col >> IM_COL32_A_SHIFT);
  }
  EXPECT_NEAR(left, 204, 5);
  EXPECT_NEAR(alpha, 128, 1);
}

TEST(Text, AFigureGetsSmallerRatherThanCut) {
  const auto figure = [](float width) {
    return audit_of([width](ui::Frame& f) {
             f.text({0, 0, width, 90}, "1.234.567 ₫", TextStyle::title, kInk, {.figure = true});
           })
        .texts.at(0);
  };
  EXPECT_FALSE(figure(400).cut);
  EXPECT_FALSE(figure(150).cut);
  EXPECT_LE(figure(150).size.x, 151);
  EXPECT_LT(figure(150).size.y, figure(400).size.y) << "in a smaller type";
  EXPECT_TRUE(figure(40).cut) << "and never ends in dots unseen";
}

TEST(Utf8, BrokenBytesBecomeReplacementCharacters) {
  EXPECT_EQ(ui::code_points("a\xC3(\xF0\x9F\x98"), U"a\uFFFD(\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(ui::code_points("\xED\xA0\x80\xC0\xAF"), std::u32string(5, U'\uFFFD'));
}

TEST(Utf8, GoesThereAndBack) {
  const std::string text = "Mẫu Sơn 谅山 \U0001F600";
  std::string back;
  for (const char32_t c : ui::code_points(text)) ui::append_utf8(back, c);
  EXPECT_EQ(back, text);
}

}  // namespace
}  // namespace ocop
