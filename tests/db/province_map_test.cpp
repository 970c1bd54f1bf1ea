#include "db/model/province_map.h"
#include "tests/support/paths.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace ocop {
namespace {

std::string drawing() {
  std::ifstream stream(test::in_source("assets/map/lang_son.svg"));
  std::stringstream text;
  text << stream.rdbuf();
  return text.str();
}

float number_after(const std::string& text, const std::string& what) {
  const auto at = text.find(what);
  return at == std::string::npos ? 0 : std::stof(text.substr(at + what.size()));
}

/// Returns the corners of the province's outline (the path "outline"), as fractions of the picture.
std::vector<MapPoint> outline() {
  const std::string svg = drawing();
  const float width = number_after(svg, " width=\"");
  const float height = number_after(svg, " height=\"");
  const auto path = svg.find("id=\"outline\"");
  const auto from = svg.find(" d=\"", path) + 4;
  std::string corners = svg.substr(from, svg.find('"', from) - from);
  for (char& c : corners)
    if (c == 'M' || c == 'L' || c == 'Z' || c == ',') c = ' ';
  std::istringstream numbers(corners);
  std::vector<MapPoint> points;
  for (MapPoint at; numbers >> at.x >> at.y;) points.push_back({at.x / width, at.y / height});
  return points;
}

/// Tests a point by counting how often a ray to the right crosses the outline.
bool inside(const std::vector<MapPoint>& corners, MapPoint p) {
  bool in = false;
  for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
    const MapPoint a = corners[i], b = corners[j];
    if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) in = !in;
  }
  return in;
}

struct Known {
  const char* name;
  double latitude, longitude;
};

TEST(ProvinceMap, CornersOfTheMapAreCornersOfThePicture) {
  EXPECT_FLOAT_EQ(project(kMapNorth, kMapWest).x, 0);
  EXPECT_FLOAT_EQ(project(kMapNorth, kMapWest).y, 0);
  EXPECT_FLOAT_EQ(project(kMapSouth, kMapEast).x, 1);
  EXPECT_FLOAT_EQ(project(kMapSouth, kMapEast).y, 1);
}

TEST(ProvinceMap, PictureHasTheShapeThatTheProgramExpects) {
  const std::string svg = drawing();
  const float shape = number_after(svg, " width=\"") / number_after(svg, " height=\"");
  EXPECT_NEAR(shape, kMapShape, 0.002);
  const double degrees = (kMapEast - kMapWest) * std::cos(21.9 * M_PI / 180);
  EXPECT_NEAR(degrees / (kMapNorth - kMapSouth), kMapShape, 0.002);
}

TEST(ProvinceMap, DistrictsAreMarkedInsideTheOutline) {
  const auto corners = outline();
  ASSERT_GE(corners.size(), 40U);
  for (const District& district : kDistricts)
    EXPECT_TRUE(inside(corners, project(district.latitude, district.longitude))) << district.name;
}

TEST(ProvinceMap, TownsLieWhereTheDrawingHasThem) {
  const auto corners = outline();
  for (const Known& town : {Known{"Thất Khê", 22.26, 106.47}, Known{"Na Sầm", 22.06, 106.61},
                            Known{"Bình Gia", 21.95, 106.37}, Known{"Bắc Sơn", 21.90, 106.32},
                            Known{"Văn Quan", 21.865, 106.54}, Known{"Lạng Sơn", 21.853, 106.761},
                            Known{"Hữu Lũng", 21.505, 106.345}, Known{"Đồng Mỏ", 21.66, 106.58},
                            Known{"Lộc Bình", 21.76, 106.92}, Known{"Đình Lập", 21.545, 107.10}})
    EXPECT_TRUE(inside(corners, project(town.latitude, town.longitude))) << town.name;
  for (const Known& town :
       {Known{"Bằng Tường (Pingxiang)", 22.10, 106.76}, Known{"Đông Khê", 22.43, 106.44},
        Known{"Bắc Giang", 21.28, 106.20}, Known{"Tiên Yên", 21.33, 107.40}})
    EXPECT_FALSE(inside(corners, project(town.latitude, town.longitude))) << town.name;
}

TEST(ProvinceMap, NoTwoMarksAreUnderOneFinger) {
  // Marks of 68 pixels, 12 apart, on the smallest map on which they are controls.
  constexpr float kWidth = 760, kHeight = kWidth / kMapShape, kApart = 80;
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < kDistricts.size(); ++i) {
    names.insert(kDistricts[i].name);
    const MapPoint a = project(kDistricts[i].latitude, kDistricts[i].longitude);
    for (std::size_t j = 0; j < i; ++j) {
      const MapPoint b = project(kDistricts[j].latitude, kDistricts[j].longitude);
      EXPECT_TRUE(std::abs(a.x - b.x) * kWidth >= kApart || std::abs(a.y - b.y) * kHeight >= kApart)
          << kDistricts[i].name << " and " << kDistricts[j].name;
    }
  }
  EXPECT_EQ(names.size(), kDistricts.size());
}

}  // namespace
}  // namespace ocop
