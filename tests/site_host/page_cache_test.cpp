#include "app/office/site_host/page_cache.h"

#include <gtest/gtest.h>

#include "app/office/site_host/scan_counter.h"
#include "tests/support/exchange/hub_stores.h"

namespace ocop::site_host {
namespace {

SharedPage page_of(std::size_t bytes) {
  auto page = std::make_shared<Page>();
  page->answer.body = std::string(bytes, 'x');
  return page;
}

TEST(PageCache, TheOneThatNobodyAskedForTheLongestGoesFirst) {
  PageCache cache(100'000);
  cache.put("a", page_of(40'000));
  cache.put("b", page_of(40'000));
  EXPECT_TRUE(cache.find("a"));
  cache.put("c", page_of(40'000));
  EXPECT_TRUE(cache.find("a"));
  EXPECT_FALSE(cache.find("b"));
  EXPECT_TRUE(cache.find("c"));
}

TEST(PageCache, ManySmallPagesAreBoundedToo) {
  PageCache cache(100'000);
  for (int i = 0; i < 1000; ++i) cache.put(std::to_string(i), page_of(0));
  int kept = 0;
  for (int i = 0; i < 1000; ++i) kept += cache.find(std::to_string(i)) != nullptr ? 1 : 0;
  EXPECT_LT(kept, 101);
  EXPECT_TRUE(cache.find("999"));
}

TEST(PageCache, WhatIsTooLargeIsNotKeptAndDrivesNothingOut) {
  PageCache cache(100'000);
  cache.put("a", page_of(40'000));
  cache.put("b", page_of(100'000));
  EXPECT_TRUE(cache.find("a"));
  EXPECT_FALSE(cache.find("b"));
}

TEST(ScanCounter, WhatTheStoreRefusesIsHeldForTheNextTime) {
  auto store = test::open_hub_store(test::fresh_hub_store("sqlite"));
  ScanCounter counter;
  counter.count({.lot = {"na", "L1"}, .day = 20'000});
  ASSERT_TRUE(store.run(
      "CREATE TRIGGER full BEFORE INSERT ON scan BEGIN SELECT RAISE(ABORT, 'full'); END"));
  EXPECT_FALSE(counter.flush(store));
  ASSERT_TRUE(store.run("DROP TRIGGER full"));
  counter.count({.lot = {"na", "L1"}, .day = 20'000});
  const auto again = counter.flush(store);
  ASSERT_TRUE(again) << again.error().sentence;
  EXPECT_EQ(db::scans_by_lot(store, {0, 100'000, ""})->at(0).scans, 2);
}

TEST(ScanCounter, ItHoldsNoMoreThanItMay) {
  auto store = test::open_hub_store(test::fresh_hub_store("sqlite"));
  ScanCounter counter(2);
  for (const char* lot : {"A", "B", "C", "A"}) counter.count({.lot = {"na", lot}, .day = 20'000});
  EXPECT_TRUE(counter.flush(store));
  const auto lots = db::scans_by_lot(store, {0, 100'000, ""});
  ASSERT_EQ(lots->size(), 2U);
  EXPECT_EQ(lots->at(0).scans, 2);
}

}  // namespace
}  // namespace ocop::site_host
