// The audit itself must find faults, or the tests of the screens prove nothing.
#include "app/kiosk/ui/audit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/kiosk/audit_faults.h"
#include "tests/support/kiosk/touch.h"

namespace ocop {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using ui::Rect;

std::vector<std::string> faults(const std::function<void(ui::Frame&)>& draw) {
  test::Touch touch(draw, 1920, 1080);
  return test::faults_of(touch.audit());
}

TEST(Audit, FindsNothingWrongWithAGoodScreen) {
  EXPECT_THAT(faults([](ui::Frame& f) {
                f.control("one", {0, 0, 64, 64});
                f.control("two", {76, 0, 64, 64});
                f.text({0, 100, 600, 60}, "Lạng Sơn", ui::TextStyle::body, {});
              }),
              IsEmpty());
}

TEST(Audit, FindsControlsThatAreTooSmallTooNearOrOverlap) {
  EXPECT_THAT(faults([](ui::Frame& f) {
                f.control("one", {0, 0, 64, 40});
              }),
              ElementsAre(HasSubstr("too small")));
  EXPECT_THAT(faults([](ui::Frame& f) {
                f.control("one", {0, 0, 64, 64});
                f.control("two", {70, 0, 64, 64});
              }),
              ElementsAre(HasSubstr("nearer")));
  EXPECT_THAT(faults([](ui::Frame& f) {
                f.control("one", {0, 0, 64, 64});
                f.control("two", {50, 50, 64, 64});
              }),
              ElementsAre(HasSubstr("overlap")));
}

TEST(Audit, FindsTwoControlsOfOneName) {
  EXPECT_THAT(faults([](ui::Frame& f) {
                f.control("one", {0, 0, 64, 64});
                f.control("one", {200, 0, 64, 64});
              }),
              ElementsAre(HasSubstr("two controls are named 'one'")));
}

TEST(Audit, DoesNotMindWhatAnOverlayHides) {
  EXPECT_THAT(faults([](ui::Frame& f) {
                f.control("below", {0, 0, 64, 64});
                f.block(f.area());
                f.control("above", {20, 20, 64, 64});
              }),
              IsEmpty());
}

TEST(Audit, KnowsWhatClipsAndOverlaysLeaveOfAControl) {
  test::Touch touch(
      [](ui::Frame& f) {
        f.begin_scroll("clip", {0, 0, 500, 500}, 500);
        f.control("clipped", {400, 0, 200, 100});
        f.end_scroll();
        f.control("covered below", {600, 400, 100, 200});
        f.block({0, 550, 1920, 530});
      },
      1920, 1080);
  EXPECT_EQ(touch.find("clipped")->visible, (Rect{400, 0, 100, 100}));
  EXPECT_EQ(touch.find("covered below")->visible, (Rect{600, 400, 100, 150}));
  EXPECT_EQ(touch.find("nobody"), nullptr);
}

TEST(Audit, FindsTextThatLeavesTheScreenOrItsClip) {
  const auto beyond = [](ui::Frame& f) {
    f.text({1850, 100, 400, 60}, "Lạng Sơn", ui::TextStyle::title, {});
  };
  EXPECT_THAT(faults(beyond), ElementsAre(HasSubstr("cut off")));
}

TEST(Audit, DoesNotMindTextThatIsHalfScrolledAway) {
  const auto scrolled = [](ui::Frame& f) {
    const Rect page = f.begin_scroll("page", {0, 0, 900, 110}, 900);
    f.text({0, page.y + 100, 400, 60}, "Lạng Sơn", ui::TextStyle::title, {});
    f.end_scroll();
  };
  EXPECT_THAT(faults(scrolled), IsEmpty());
}

TEST(Audit, FindsMissingGlyphsAndUnknownIcons) {
  EXPECT_THAT(faults([](ui::Frame& f) {
                f.text({0, 0, 400, 60}, "a \U0001F600", ui::TextStyle::body, {});
                f.icon("no such icon", {0, 0, 40, 40}, {});
              }),
              ElementsAre(HasSubstr("no glyph"), HasSubstr("no icon 'no such icon'")));
}

TEST(Audit, NotesThePicturesThatAreAskedFor) {
  test::Touch touch([](ui::Frame& f) { f.picture({0, 0, 90, 90}, "map/lang_son"); }, 1920, 1080);
  EXPECT_THAT(touch.audit().pictures, ElementsAre("map/lang_son"));
}

}  // namespace
}  // namespace ocop
