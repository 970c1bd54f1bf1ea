// Counts of scans, on every kind of database.
#include "db/hub_scans.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/hub_stores.h"

namespace ocop::db {
namespace {

using namespace test;

constexpr ReportScope kAll{0, 100'000, ""};

struct HubScansTest : testing::TestWithParam<std::string> {
  HubStore store = open_hub_store(fresh_hub_store(GetParam()));

  void add(const std::vector<ScanCount>& counts) {
    const auto added = add_scans(store, counts);
    ASSERT_TRUE(added) << added.error().sentence;
  }
};

std::vector<std::string> texts(const Result<std::vector<LotScans>>& lots) {
  std::vector<std::string> all;
  for (const LotScans& one : *lots)
    all.push_back(one.lot.product + "/" + one.lot.lot + " " + std::to_string(one.scans) + " at " +
                  std::to_string(one.points) + ", " + std::to_string(one.first_day) + "-" +
                  std::to_string(one.last_day));
  return all;
}

std::vector<std::string> texts(const Result<std::vector<ScanSum>>& sums) {
  std::vector<std::string> all;
  for (const ScanSum& one : *sums)
    all.push_back(one.key + " " + std::to_string(one.lots) + " " + std::to_string(one.scans));
  return all;
}

TEST_P(HubScansTest, CountsAddUpByLotDayAndPoint) {
  add({{{"na", "A"}, 20'000, "", 3},
       {{"na", "A"}, 20'000, "here", 2},
       {{"na", "B"}, 20'000, "", 1}});
  add({{{"na", "A"}, 20'000, "here", 5}, {{"na", "A"}, 20'001, "there", 1}});
  EXPECT_THAT(texts(scans_by_lot(store, kAll)),
              testing::ElementsAre("na/A 11 at 2, 20000-20001", "na/B 1 at 0, 20000-20000"));
  EXPECT_THAT(texts(scan_sums(store, ScansBy::point, kAll)),
              testing::ElementsAre(" 2 4", "here 1 7", "there 1 1"));
  EXPECT_THAT(texts(scan_sums(store, ScansBy::day, kAll)),
              testing::ElementsAre("20000 2 11", "20001 1 1"));
  EXPECT_THAT(texts(scan_sums(store, ScansBy::product, kAll)), testing::ElementsAre("na 2 12"));
}

TEST_P(HubScansTest, AScopeLeavesOtherDaysAndPointsOut) {
  add({{{"na", "A"}, 19'999, "here", 1},
       {{"na", "A"}, 20'000, "here", 2},
       {{"na", "A"}, 20'000, "there", 4},
       {{"na", "A"}, 20'001, "here", 8}});
  EXPECT_THAT(texts(scans_by_lot(store, {20'000, 20'000, "here"})),
              testing::ElementsAre("na/A 2 at 1, 20000-20000"));
}

TEST_P(HubScansTest, WhatCannotBeCountedWholeIsNotCounted) {
  EXPECT_FALSE(
      add_scans(store, std::vector<ScanCount>{{{"na", "A"}, 1, "", 1}, {{"na", "B"}, 1, "", 0}}));
  EXPECT_THAT(texts(scans_by_lot(store, kAll)), testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(On, HubScansTest, testing::ValuesIn(hub_store_kinds()),
                         [](const auto& kind) { return kind.param; });

}  // namespace
}  // namespace ocop::db
