// The map of the districts: their names, and the outlines by which they lift.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "app/kiosk/screens/district_outline.h"
#include "app/kiosk/screens/district_words.h"
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

TEST(Districts, AreSortedAsTheyAreSpelledWithoutMarksAndStandOnce) {
  std::vector<std::string> names{"Văn Lãng", "Đình Lập", "Hữu Lũng", "Bắc Sơn", "Đình Lập"};
  sort_districts(names);
  EXPECT_THAT(names, testing::ElementsAre("Bắc Sơn", "Đình Lập", "Hữu Lũng", "Văn Lãng"));
}

ui::Audit places(Language language, bool large, bool tall) {
  core::State state = test::state_on({visit::Screen::places, {}});
  state.preferences.language = language;
  state.preferences.large_text = large;
  return test::audit_of(state, tall ? 1080 : 1920, tall ? 1920 : 1080);
}

ui::Rect words_of(const ui::Audit::Text& text) {
  return ui::Rect::about(text.box.center(), text.size.x, text.size.y);
}

/// Returns the names of districts and neighbours that stand on the map, not in the list.
std::vector<const ui::Audit::Text*> names_on_map(const ui::Audit& audit, Language language) {
  using enum text::Text;
  const text::Texts& words = test::interface_texts().at(static_cast<std::size_t>(language));
  std::set<std::string> names;
  for (const text::Text name :
       {places_guangxi, places_cao_bang, places_thai_nguyen, places_bac_ninh, places_quang_ninh,
        district_trang_dinh, district_binh_gia, district_van_lang, district_cao_loc,
        district_lang_son, district_van_quan, district_bac_son, district_huu_lung,
        district_chi_lang, district_loc_binh, district_dinh_lap})
    names.insert(words(name));
  const auto is_listed = [&](const ui::Rect& box) {
    return std::any_of(audit.controls.begin(), audit.controls.end(), [&](const auto& control) {
      return control.name.starts_with("place/") && !control.rect.intersect(box).empty();
    });
  };
  std::vector<const ui::Audit::Text*> found;
  for (const auto& text : audit.texts)
    if (names.contains(text.text) && !is_listed(words_of(text))) found.push_back(&text);
  return found;
}

TEST(Places, AreNamedOnTheMapAndInTheListInTheVisitorsScript) {
  const auto latin = [](Language language) {
    const ui::Audit audit = places(language, false, true);
    return std::count_if(audit.texts.begin(), audit.texts.end(), [](const ui::Audit::Text& one) {
      return std::any_of(kDistricts.begin(), kDistricts.end(),
                         [&](const District& district) { return one.text == district.name; });
    });
  };
  const long twice = 2 * static_cast<long>(kDistricts.size());
  EXPECT_EQ(latin(Language::vi), twice);
  EXPECT_EQ(latin(Language::en), twice);
  EXPECT_EQ(latin(Language::zh), 0);
}

/// Language, large text, upright.
struct PlacesLook : testing::TestWithParam<std::tuple<Language, bool, bool>> {};

TEST_P(PlacesLook, NoNameOnTheMapCoversAnotherOrAMark) {
  const auto [language, large, tall] = GetParam();
  const ui::Audit audit = places(language, large, tall);
  const auto on_map = names_on_map(audit, language);
  EXPECT_EQ(on_map.size(), kDistricts.size() + 5) << "with the neighbours";
  for (const auto* one : on_map) {
    const ui::Rect box = words_of(*one).inset(1);
    for (const auto* other : on_map)
      EXPECT_TRUE(other == one || box.intersect(words_of(*other)).empty())
          << one->text << other->text;
    for (const auto& control : audit.controls)
      EXPECT_TRUE(!control.name.starts_with("map/") || box.intersect(control.rect).empty())
          << one->text << control.name;
  }
}
INSTANTIATE_TEST_SUITE_P(All, PlacesLook,
                         testing::Combine(testing::Values(Language::vi, Language::en, Language::zh),
                                          testing::Bool(), testing::Bool()));

}  // namespace
}  // namespace ocop::screens
