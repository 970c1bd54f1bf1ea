// Counts of scans, on every kind of database.
#include "db/hub/scans.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/exchange/hub_stores.h"

namespace ocop::db {
namespace {

using namespace test;

constexpr ReportScope kAll{0, 100'000, ""};

ScanCount scan(const char* lot, std::int64_t day, const char* point, std::int64_t scans) {
  return {{"na", lot}, day, point, ScanProof::absent, "", scans};
}

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
  add({scan("A", 20'000, "", 3), scan("A", 20'000, "here", 2), scan("B", 20'000, "", 1)});
  add({scan("A", 20'000, "here", 5), scan("A", 20'001, "there", 1)});
  EXPECT_THAT(texts(scans_by_lot(store, kAll)),
              testing::ElementsAre("na/A 11 at 2, 20000-20001", "na/B 1 at 0, 20000-20000"));
  EXPECT_THAT(texts(scan_sums(store, ScansBy::point, kAll)),
              testing::ElementsAre(" 2 4", "here 1 7", "there 1 1"));
  EXPECT_THAT(texts(scan_sums(store, ScansBy::day, kAll)),
              testing::ElementsAre("20000 2 11", "20001 1 1"));
  EXPECT_THAT(texts(scan_sums(store, ScansBy::product, kAll)), testing::ElementsAre("na 2 12"));
}

TEST_P(HubScansTest, WhatIsProvedIsCountedApartAndByPack) {
  add({{{"na", "A"}, 20'000, "", ScanProof::absent, "", 1},
       {{"na", "A"}, 20'000, "", ScanProof::proved, "", 2},
       {{"na", "A"}, 20'000, "", ScanProof::proved, "S1", 4},
       {{"na", "A"}, 20'000, "", ScanProof::unproved, "", 8}});
  add({{{"na", "A"}, 20'001, "here", ScanProof::proved, "S1", 16},
       {{"na", "A"}, 20'001, "here", ScanProof::proved, "S2", 3}});
  const auto lots = scans_by_lot(store, kAll);
  ASSERT_TRUE(lots && lots->size() == 1);
  EXPECT_EQ(lots->front().scans, 34);
  EXPECT_EQ(lots->front().proved, 25);
  EXPECT_EQ(lots->front().unproved, 8);
  const auto packs = scans_by_pack(store, kAll, 10);
  ASSERT_TRUE(packs && packs->size() == 2);
  EXPECT_EQ(packs->front().serial, "S1");
  EXPECT_EQ(packs->front().scans, 20);
  EXPECT_EQ(packs->front().points, 1);
  EXPECT_EQ(packs->front().days, 2);
  EXPECT_EQ(scans_by_pack(store, kAll, 1)->size(), 1U);
}

TEST_P(HubScansTest, AScopeLeavesOtherDaysAndPointsOut) {
  add({scan("A", 19'999, "here", 1), scan("A", 20'000, "here", 2), scan("A", 20'000, "there", 4),
       scan("A", 20'001, "here", 8)});
  EXPECT_THAT(texts(scans_by_lot(store, {20'000, 20'000, "here"})),
              testing::ElementsAre("na/A 2 at 1, 20000-20000"));
}

TEST_P(HubScansTest, WhatCannotBeCountedWholeIsNotCounted) {
  EXPECT_FALSE(add_scans(store, std::vector<ScanCount>{scan("A", 1, "", 1), scan("B", 1, "", 0)}));
  EXPECT_THAT(texts(scans_by_lot(store, kAll)), testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(On, HubScansTest, testing::ValuesIn(hub_store_kinds()),
                         [](const auto& kind) { return kind.param; });

}  // namespace
}  // namespace ocop::db
