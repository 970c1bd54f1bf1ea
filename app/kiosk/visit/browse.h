// Filters, facets and order of the product grid: pure functions over the shelf.
// Thread rule: pure. Units: money in whole đồng.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/kiosk/visit/shelf.h"

namespace ocop::visit {

enum class Sort { best, name, price_up, price_down };
inline constexpr int kSorts = 4;

/// Price bands of the filter, in đồng: [lower, upper); the last has no upper end.
struct PriceBand {
  std::int64_t from = 0;
  std::int64_t to = 0;  ///< 0: no upper end
};
inline constexpr PriceBand kPriceBands[] = {
    {0, 50'000}, {50'000, 100'000}, {100'000, 200'000}, {200'000, 0}};
inline constexpr int kPriceBandCount = 4;

/// A product must satisfy all filters that are set; with none set, all products match.
struct Filters {
  std::string group;     ///< group or subgroup id
  int stars = 0;         ///< exactly that many; 0: any
  std::string district;  ///< Place::old_district
  std::string producer;
  int price_band = -1;  ///< index of kPriceBands; -1: any
  bool in_season = false;
  bool operator==(const Filters&) const = default;
  bool any() const { return !(*this == Filters{}); }
  int count() const;  ///< how many are set
};

enum class Facet { group, stars, district, producer, price };
inline constexpr int kFacets = 5;

/// How many products each choice of a facet would leave, with the other filters unchanged. Keys:
/// group ids, "3" to "5", district names, producer ids, price band indexes.
using FacetCounts = std::map<std::string, int>;

struct Listing {
  std::vector<std::uint32_t> cards;  ///< indexes into Shelf::cards
  FacetCounts counts[kFacets];
  /// If `cards` is empty: the products closest to the filters, at most 8.
  std::vector<std::uint32_t> nearest;
};

/// Returns whether the month is in the season, which may span the new year; true without a season.
bool in_season(const ProductCard& card, int month);
/// `month`: today's, 1 to 12. Takes about a millisecond for 20,000 products.
Listing list(const Shelf& shelf, const Filters& filters, Sort sort, Language language, int month);
/// Returns at most `count` related products: by the same producer, then subgroup, district, group.
std::vector<std::uint32_t> related(const Shelf& shelf, const ProductCard& card, int count);

}  // namespace ocop::visit
