// Terms with producers: which of them holds, and how the hub keeps them.
#include "db/model/terms.h"

#include <gtest/gtest.h>

#include "db/hub/kept_terms.h"
#include "tests/support/exchange/hub_stores.h"

namespace ocop {
namespace {

using namespace test;

Date day(const char* iso) {
  return *date_from_iso(iso);
}

Terms terms(const char* product, const char* point, const char* from, const char* until,
            const char* contract) {
  Terms one;
  one.producer = "htx";
  one.product = product;
  one.point = point;
  one.from = day(from);
  if (*until != 0) one.until = day(until);
  one.contract = contract;
  return one;
}

std::string contract_for(const std::vector<Terms>& all, const char* product, const char* point,
                         const char* on) {
  const Terms* const found = terms_for(all, "htx", product, point, day(on));
  return found == nullptr ? "none" : found->contract;
}

TEST(TermsFor, TheMostSpecificOnesHold) {
  const std::vector<Terms> all{
      terms("", "", "2026-01-01", "", "all"), terms("na", "here", "2026-01-01", "", "both"),
      terms("na", "", "2026-01-01", "", "product"), terms("", "here", "2026-01-01", "", "point")};
  EXPECT_EQ(contract_for(all, "na", "here", "2026-06-01"), "both");
  EXPECT_EQ(contract_for(all, "na", "there", "2026-06-01"), "product");
  EXPECT_EQ(contract_for(all, "tea", "here", "2026-06-01"), "point");
  EXPECT_EQ(contract_for(all, "tea", "there", "2026-06-01"), "all");
  EXPECT_EQ(terms_for(all, "other", "na", "here", day("2026-06-01")), nullptr);
  const std::vector<Terms> two{all[3], all[2]};
  EXPECT_EQ(contract_for(two, "na", "here", "2026-06-01"), "product") << "before the point alone";
}

TEST(TermsFor, TheyHoldFromTheirFirstDayToTheirLast) {
  const std::vector<Terms> all{terms("", "", "2026-03-01", "2026-03-31", "march"),
                               terms("", "", "2026-04-02", "", "later")};
  EXPECT_EQ(contract_for(all, "na", "here", "2026-02-28"), "none");
  EXPECT_EQ(contract_for(all, "na", "here", "2026-03-01"), "march");
  EXPECT_EQ(contract_for(all, "na", "here", "2026-03-31"), "march");
  EXPECT_EQ(contract_for(all, "na", "here", "2026-04-01"), "none");
  EXPECT_EQ(contract_for(all, "na", "here", "2036-04-01"), "later");
}

TEST(TermsFor, OverlapIsADayInCommonForTheSameGoods) {
  const Terms march = terms("na", "", "2026-03-01", "2026-03-31", "");
  EXPECT_TRUE(overlap(march, terms("na", "", "2026-03-31", "", "")));
  EXPECT_TRUE(overlap(terms("na", "", "2026-01-01", "", ""), march));
  EXPECT_FALSE(overlap(march, terms("na", "", "2026-04-01", "", "")));
  EXPECT_FALSE(overlap(march, terms("na", "here", "2026-03-01", "", "")));
  EXPECT_FALSE(overlap(march, terms("", "", "2026-03-01", "", "")));
}

struct KeptTerms : testing::TestWithParam<std::string> {
  db::HubStore store = open_hub_store(fresh_hub_store(GetParam()));

  std::int64_t put(const std::vector<Terms>& terms) {
    std::int64_t version = 0;
    EXPECT_TRUE(store.transact([&]() -> Status {
      const auto put = db::put_terms(store, terms, 1);
      if (!put) return put.error();
      version = *put;
      return Done{};
    }));
    return version;
  }
};
INSTANTIATE_TEST_SUITE_P(On, KeptTerms, testing::ValuesIn(hub_store_kinds()),
                         [](const auto& kind) { return kind.param; });

TEST_P(KeptTerms, TheSheetThatWasSetLastHolds) {
  EXPECT_TRUE(db::kept_terms(store)->empty());
  Terms agent = terms("na", "here", "2026-01-01", "2026-12-31", "12/HĐ-ĐL");
  agent.kind = TermsKind::agent;
  agent.share_of = ShareOf::kilogram;
  agent.share = 85'000;
  agent.discount = Bearer::both;
  agent.spoilage = Bearer::shop;
  agent.difference = Bearer::owner;
  agent.period = SettlePeriod::half_month;
  const std::vector<Terms> first{terms("", "", "2025-01-01", "", "old")},
      second{agent, terms("", "", "1969-12-31", "", "")};
  EXPECT_EQ(put(first), 1);
  EXPECT_EQ(put(second), 2);
  EXPECT_EQ(*db::kept_terms(store), second);
}

}  // namespace
}  // namespace ocop
