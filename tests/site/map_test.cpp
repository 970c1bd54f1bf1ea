#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <regex>
#include <sstream>

#include "app/office/pages/map_lens.h"
#include "app/office/pages/trace_places.h"
#include "app/office/pages/web_files.h"
#include "tests/site/trace_fixture.h"
#include "tests/support/paths.h"

namespace ocop::site {
namespace {

using testing::ElementsAre;

TEST(Places, NumbersInARowAreWrittenAsARange) {
  EXPECT_EQ(pages::ranges({}), "");
  EXPECT_EQ(pages::ranges({4}), "4");
  EXPECT_EQ(pages::ranges({1, 2}), "1, 2");
  EXPECT_EQ(pages::ranges({1, 2, 3, 7, 9, 10, 11}), "1–3, 7, 9–11");
}

TEST(Places, APlaceStandsOnceWithItsLetterAndAllItsEvents) {
  const pages::TraceView view = sample_view(Language::en, 8);
  std::vector<std::string> seen;
  for (const pages::Stop& stop : pages::stops(view))
    seen.push_back(stop.area + "|" + stop.events + "|" + stop.name->in(Language::en));
  EXPECT_THAT(seen,
              ElementsAre("A|1, 7|Chi Lăng commune, former Chi Lăng district",
                          "B|4, 5|Mai Sao commune, former Chi Lăng district",
                          "|2, 3, 8|Đồng Mỏ township (former)", "|6|Lạng Sơn OCOP point (sample)"));
}

TEST(Places, ADisplayPointLiesWhereItsPlaceLies) {
  const pages::TraceView view = sample_view(Language::vi);
  const pages::Spot found = pages::spot(view, "diem-lang-son");
  ASSERT_NE(found.place, nullptr);
  EXPECT_EQ(found.place->id, "lang-son");
}

TEST(Places, WhatTheViewDoesNotKnowIsLeftOut) {
  pages::TraceView view = sample_view(Language::vi);
  view.places.clear();
  view.points.clear();
  EXPECT_TRUE(pages::stops(view).empty());
}

TEST(Places, APlaceBeyondTheEdgeIsNotOnTheMap) {
  const pages::TraceView view = sample_view(Language::vi);
  EXPECT_FALSE(pages::on_map(&view.places.at("ha-noi")));
  EXPECT_TRUE(pages::on_map(&view.places.at("lang-son")));
  EXPECT_FALSE(pages::on_map(nullptr));
  const Place unknown{};
  EXPECT_FALSE(pages::on_map(&unknown));
}

TEST(Lens, FarPlacesShowTheWholeProvinceAndNearOnesAPart) {
  EXPECT_EQ(pages::lens({}).scale, 1);
  EXPECT_EQ(pages::lens({{0.5F, 0.5F}}).scale, 1);
  EXPECT_EQ(pages::lens({{0.1F, 0.1F}, {0.9F, 0.5F}}).scale, 1);
  EXPECT_GT(pages::lens({{0.4F, 0.6F}, {0.45F, 0.62F}}).scale, 2);
}

TEST(Lens, WhatItLooksAtStaysInsideOfTheMap) {
  for (const MapPoint corner : {MapPoint{0, 0}, {1, 0}, {0, 1}, {1, 1}}) {
    const MapPoint near{std::abs(corner.x - 0.02F), std::abs(corner.y - 0.02F)};
    const MapPoint seen = pages::lens({corner, near}).look(near);
    EXPECT_GE(seen.x, 0);
    EXPECT_LE(seen.x, pages::kMapWidth);
    EXPECT_GE(seen.y, 0);
    EXPECT_LE(seen.y, pages::kMapHeight);
  }
}

TEST(Lens, MarksOfOnePlaceComeToLieApartInsideOfTheMap) {
  std::vector<pages::Mark> marks(12, pages::Mark{1030, 500, 60, 42});
  pages::move_apart(marks);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    EXPECT_LE(marks[i].x + marks[i].half_width, pages::kMapWidth + 0.5F);
    for (std::size_t j = i + 1; j < marks.size(); ++j) {
      const float x = std::abs(marks[i].x - marks[j].x);
      const float y = std::abs(marks[i].y - marks[j].y);
      EXPECT_TRUE(x > 119 || y > 83) << i << " and " << j;
    }
  }
}

TEST(Lens, TheCornerWithoutMarksIsFree) {
  const MapPoint corner =
      pages::free_corner({{100, 100, 42, 42}, {900, 100, 42, 42}, {100, 900, 42, 42}}, 250);
  EXPECT_FLOAT_EQ(corner.x, pages::kMapWidth - 250);
  EXPECT_FLOAT_EQ(corner.y, pages::kMapHeight - 250);
}

/// The page's outline is that of the kiosk, with fewer points.
TEST(Province, EachPointOfTheOutlineIsOneOfTheLargeMap) {
  std::ifstream file(test::in_source("assets/map/lang_son.svg"));
  std::stringstream bytes;
  bytes << file.rdbuf();
  const std::string svg = bytes.str();
  std::vector<MapPoint> large;
  static const std::regex kPair(R"(([\d.]+),([\d.]+))");
  const std::string outline = svg.substr(svg.find("id=\"outline\""));
  for (std::sregex_iterator one(outline.begin(), outline.end(), kPair), end; one != end; ++one)
    large.push_back({std::stof((*one)[1]), std::stof((*one)[2])});
  ASSERT_GT(large.size(), 100U);

  const std::string small(pages::web_file(pages::WebFile::province));
  static const std::regex kNumber(R"(-?\d+)");
  const std::string path = small.substr(small.find(" d=\"") + 4);
  MapPoint at;
  int points = 0;
  for (std::sregex_iterator one(path.begin(), path.end(), kNumber), end; one != end;
       ++one, ++points) {
    at.x += std::stof(one->str());
    ASSERT_NE(++one, end);
    at.y += std::stof(one->str());
    const bool known = std::any_of(large.begin(), large.end(), [&](MapPoint other) {
      return std::hypot(other.x - at.x, other.y - at.y) < 1.5F;
    });
    EXPECT_TRUE(known) << at.x << " " << at.y;
  }
  EXPECT_GT(points, 40);
}

}  // namespace
}  // namespace ocop::site
