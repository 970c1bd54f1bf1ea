#include "app/kiosk/visit/browse.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/visit/small_shelf.h"

namespace ocop::visit {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

std::vector<std::string> ids(const Shelf& shelf, const std::vector<std::uint32_t>& cards) {
  std::vector<std::string> result;
  for (const auto card : cards) result.push_back(shelf.cards[card].id);
  return result;
}

Listing listed(const Filters& filters, Sort sort = Sort::best) {
  return list(*test::small_shelf(), filters, sort, Language::vi, 11);
}

TEST(Browse, NoFilterShowsEverythingBestFirst) {
  EXPECT_THAT(ids(*test::small_shelf(), listed({}).cards),
              ElementsAre("na", "quyt", "mat-ong", "ruou", "che"));
}

TEST(Browse, AllFiltersMustHold) {
  Filters filters;
  filters.group = "food";
  filters.stars = 4;
  filters.price_band = 1;
  EXPECT_THAT(ids(*test::small_shelf(), listed(filters).cards), ElementsAre("na"));
}

TEST(Browse, ASubgroupFiltersLikeItsGroup) {
  Filters filters;
  filters.group = "fruit";
  EXPECT_THAT(ids(*test::small_shelf(), listed(filters).cards), ElementsAre("na", "quyt"));
}

TEST(Browse, AFacetCountsWhatItsChoicesWouldLeave) {
  Filters filters;
  filters.group = "drink";
  const Listing listing = listed(filters);
  EXPECT_THAT(listing.counts[static_cast<int>(Facet::group)],
              UnorderedElementsAre(Pair("food", 3), Pair("fruit", 2), Pair("honey", 1),
                                   Pair("drink", 2), Pair("liquor", 1), Pair("tea", 1)));
  EXPECT_THAT(listing.counts[static_cast<int>(Facet::stars)], ElementsAre(Pair("3", 2)));
  EXPECT_THAT(listing.counts[static_cast<int>(Facet::producer)],
              ElementsAre(Pair("nong-thi-chi", 1), Pair("quang-lac", 1)));
}

TEST(Browse, PriceBandsMeetWithoutGapOrOverlap) {
  for (const std::int64_t price :
       {1, 49'999, 50'000, 99'999, 100'000, 199'999, 200'000, 9'000'000}) {
    const auto shelf = test::shelf_of({{"one", "food", "", "", "", 3, price}});
    int bands = 0;
    for (int band = 0; band < kPriceBandCount; ++band) {
      Filters filters;
      filters.price_band = band;
      bands += static_cast<int>(list(*shelf, filters, Sort::best, Language::vi, 1).cards.size());
    }
    EXPECT_EQ(bands, 1) << price;
  }
}

TEST(Browse, WhatHasNoPriceComesLastInBothPriceOrders) {
  const auto shelf = test::small_shelf();
  EXPECT_THAT(ids(*shelf, listed({}, Sort::price_up).cards),
              ElementsAre("quyt", "na", "mat-ong", "che", "ruou"));
  EXPECT_THAT(ids(*shelf, listed({}, Sort::price_down).cards),
              ElementsAre("che", "mat-ong", "na", "quyt", "ruou"));
}

TEST(Browse, NameOrderIsTheCataloguesOwn) {
  EXPECT_THAT(ids(*test::small_shelf(), listed({}, Sort::name).cards),
              ElementsAre("che", "ruou", "mat-ong", "quyt", "na"));
}

TEST(Browse, AnEmptyResultOffersTheNearest) {
  Filters filters;
  filters.group = "drink";
  filters.stars = 3;
  filters.district = "Chi Lăng";
  const Listing listing = listed(filters);
  EXPECT_THAT(listing.cards, IsEmpty());
  EXPECT_THAT(ids(*test::small_shelf(), listing.nearest),
              ElementsAre("ruou", "che", "na", "quyt", "mat-ong"));
}

TEST(Browse, ASeasonMayRunOverTheNewYear) {
  ProductCard card;
  card.season_from = 11;
  card.season_to = 2;
  EXPECT_TRUE(in_season(card, 12));
  EXPECT_TRUE(in_season(card, 2));
  EXPECT_FALSE(in_season(card, 7));
}

TEST(Browse, WhatHasNoSeasonIsNotOfferedAsInSeason) {
  Filters filters;
  filters.in_season = true;
  EXPECT_THAT(listed(filters).cards, IsEmpty());
}

TEST(Browse, RelatedStartsWithTheSameProducerAndNeverShowsTheProductItself) {
  const auto shelf = test::small_shelf();
  EXPECT_THAT(ids(*shelf, related(*shelf, *shelf->card("che"), 3)), ElementsAre("mat-ong", "ruou"));
}

}  // namespace
}  // namespace ocop::visit
