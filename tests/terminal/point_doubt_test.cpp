#include "app/kiosk/terminal/point_doubt.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "app/base/disk/data_layout.h"
#include "app/base/wire/hub_answer.h"
#include "tests/support/kiosk/sample_kiosk.h"

namespace ocop::terminal {
namespace {

using testing::HasSubstr;

TEST(PointDoubt, APointThatTheCatalogueLacksIsTold) {
  visit::Shelf shelf;
  shelf.points["diem-lang-son"] = {};
  EXPECT_EQ(point_not_in_catalog(shelf, "diem-lang-son"), "");
  EXPECT_EQ(point_not_in_catalog(shelf, ""), "") << "prices of none are asked for";
  EXPECT_THAT(point_not_in_catalog(shelf, "diem-langson"), HasSubstr("it has diem-lang-son."));
}

TEST(PointDoubt, AnotherPointThanTheEnrolledOneIsTold) {
  const std::string data = test::temporary_folder("point-doubt");
  EXPECT_EQ(other_point_enrolled(data, "here"), "") << "not enrolled";
  const std::filesystem::path file = disk::enrolled_file(data);
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file) << wire::enrolled_text({{}, "here", "DL01", {}}) << "\n";
  EXPECT_EQ(other_point_enrolled(data, "here"), "");
  EXPECT_THAT(other_point_enrolled(data, "there"), HasSubstr("for the point here"));
  EXPECT_THAT(other_point_enrolled(data, ""), HasSubstr("configured for none"));
}

}  // namespace
}  // namespace ocop::terminal
