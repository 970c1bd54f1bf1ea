// The map of the districts: their names, and the outlines by which they lift.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "app/kiosk/screens/district_outline.h"
#include "db/model/province_map.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/kiosk/shown_screen.h"

namespace ocop::screens {
namespace {

/// Returns whether a ray from the point to the right crosses the outline an odd number of times.
bool inside(ui::Vec p, std::span<const ui::Vec> outline) {
  bool in = false;
  for (std::size_t i = 0; i < outline.size(); ++i) {
    const ui::Vec a = outline[i], b = outline[(i + 1) % outline.size()];
    if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) * (b.x - a.x) / (b.y - a.y)) in = !in;
  }
  return in;
}

TEST(DistrictOutline, HoldsTheMarkOfItsDistrictAndRunsClockwise) {
  for (const District& district : kDistricts) {
    const auto outline = district_outline(district.name);
    const MapPoint at = project(district.latitude, district.longitude);
    EXPECT_TRUE(inside({at.x * kMapDrawing.x, at.y * kMapDrawing.y}, outline)) << district.name;
    float twice_area = 0;
    for (std::size_t i = 0; i < outline.size(); ++i) {
      const ui::Vec a = outline[i], b = outline[(i + 1) % outline.size()];
      twice_area += a.x * b.y - b.x * a.y;
    }
    EXPECT_GT(twice_area, 0) << district.name;
  }
}

long latin_districts(Language language) {
  core::State state = test::state_on({visit::Screen::places, {}});
  state.preferences.language = language;
  const ui::Audit audit = test::audit_of(state, 1080, 1920);
  return std::count_if(audit.texts.begin(), audit.texts.end(), [](const ui::Audit::Text& one) {
    return std::any_of(kDistricts.begin(), kDistricts.end(),
                       [&](const District& district) { return one.text == district.name; });
  });
}

TEST(Places, AreNamedOnTheMapAndInTheListInTheVisitorsScript) {
  const long twice = 2 * static_cast<long>(kDistricts.size());
  EXPECT_EQ(latin_districts(Language::vi), twice);
  EXPECT_EQ(latin_districts(Language::en), twice);
  EXPECT_EQ(latin_districts(Language::zh), 0);
}

}  // namespace
}  // namespace ocop::screens
