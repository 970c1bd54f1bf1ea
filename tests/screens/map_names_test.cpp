// Names beside the marks of a map.
#include "app/kiosk/screens/map_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ocop::screens {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::Optional;
using ui::Rect;

constexpr Rect kMap{0, 0, 400, 400};

TEST(MapNames, AreBelowTheirMarksWhereThereIsRoom) {
  const NamedMark mark{{180, 180, 40, 40}, {100, 20}};
  EXPECT_THAT(place_names(kMap, {{mark}}, {}), ElementsAre(Optional(Eq(Rect{150, 220, 100, 20}))));
}

TEST(MapNames, MoveAsideAboveOrBesideWhatIsInTheirWay) {
  const NamedMark mark{{180, 180, 40, 40}, {100, 20}};
  const Rect corner{150, 225, 15, 10}, below{0, 225, 400, 10}, above{0, 165, 400, 10};
  const Rect right{300, 190, 10, 10};
  EXPECT_THAT(place_names(kMap, {{mark}}, {{corner}}),
              ElementsAre(Optional(Eq(Rect{170, 220, 100, 20}))));
  EXPECT_THAT(place_names(kMap, {{mark}}, {{below}}),
              ElementsAre(Optional(Eq(Rect{150, 160, 100, 20}))));
  EXPECT_THAT(place_names(kMap, {{mark}}, {{below, above}}),
              ElementsAre(Optional(Eq(Rect{220, 190, 100, 20}))));
  EXPECT_THAT(place_names(kMap, {{mark}}, {{below, above, right}}),
              ElementsAre(Optional(Eq(Rect{80, 190, 100, 20}))));
}

TEST(MapNames, StayOnTheMapAndOffOtherMarksAndNames) {
  const NamedMark low{{180, 360, 40, 40}, {100, 20}};
  EXPECT_THAT(place_names(kMap, {{low}}, {}), ElementsAre(Optional(Eq(Rect{150, 340, 100, 20}))));
  const NamedMark near{{260, 180, 40, 40}, {100, 20}}, mark{{180, 180, 40, 40}, {100, 20}};
  EXPECT_THAT(
      place_names(kMap, {{near, mark}}, {}),
      ElementsAre(Optional(Eq(Rect{230, 220, 100, 20})), Optional(Eq(Rect{110, 220, 100, 20}))));
}

TEST(MapNames, MakeRoomForOneThatHasNoOtherPlace) {
  const NamedMark mark{{180, 180, 40, 40}, {100, 20}}, wide{{180, 240, 40, 40}, {400, 20}};
  const Rect under{0, 285, 400, 10};
  EXPECT_THAT(
      place_names(kMap, {{mark, wide}}, {{under}}),
      ElementsAre(Optional(Eq(Rect{150, 160, 100, 20})), Optional(Eq(Rect{0, 220, 400, 20}))));
}

TEST(MapNames, AreLeftOutWhereThereIsNoRoom) {
  const NamedMark long_name{{180, 180, 40, 40}, {500, 20}};
  EXPECT_THAT(place_names(kMap, {{long_name}}, {}), ElementsAre(std::nullopt));
}

}  // namespace
}  // namespace ocop::screens
