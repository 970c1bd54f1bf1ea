// A facet's counts apply all other filters but not its own, so they say what a choice would leave.
// All facets are counted in one pass: a card that fails two filters counts nowhere; one that fails
// a single filter counts only in that filter's facet.
#include "app/kiosk/visit/browse.h"

#include <algorithm>
#include <bitset>
#include <tuple>

namespace ocop::visit {

namespace {

constexpr int kSeasonBit = kFacets;
using Failed = std::bitset<kFacets + 1>;

int price_band(const ProductCard& card) {
  if (!card.price) return -1;
  for (int band = 0; band < kPriceBandCount; ++band) {
    const auto& [from, to] = kPriceBands[band];
    if (card.price->vnd >= from && (to == 0 || card.price->vnd < to)) return band;
  }
  return -1;
}

std::size_t bit(Facet facet) {
  return static_cast<std::size_t>(facet);
}

Failed failed(const ProductCard& card, const Filters& filters, int month) {
  Failed fails;
  fails[bit(Facet::group)] =
      !filters.group.empty() && card.group != filters.group && card.subgroup != filters.group;
  fails[bit(Facet::stars)] = filters.stars != 0 && card.stars != filters.stars;
  fails[bit(Facet::district)] = !filters.district.empty() && card.district != filters.district;
  fails[bit(Facet::producer)] = !filters.producer.empty() && card.producer != filters.producer;
  fails[bit(Facet::price)] = filters.price_band >= 0 && price_band(card) != filters.price_band;
  fails[kSeasonBit] = filters.in_season && !(card.season_from != 0 && in_season(card, month));
  return fails;
}

/// Counts by index first, because a map look-up for each of 20,000 cards would cost more than
/// everything else.
class FacetCounter {
 public:
  void add(const std::string& key) {
    if (key.empty()) return;
    if (last_ == nullptr || *last_ != key) {
      const auto entry = counts_.try_emplace(key, 0).first;
      last_ = &entry->first;
      value_ = &entry->second;
    }
    ++*value_;
  }
  FacetCounts take() { return std::move(counts_); }

 private:
  FacetCounts counts_;
  const std::string* last_ = nullptr;
  int* value_ = nullptr;
};

struct FacetCounters {
  FacetCounter facet[kFacets];
  int stars[6] = {};
  int bands[kPriceBandCount] = {};

  void add(const ProductCard& card, Facet which) {
    switch (which) {
      case Facet::group:
        facet[bit(which)].add(card.group);
        if (card.subgroup != card.group) facet[bit(which)].add(card.subgroup);
        break;
      case Facet::stars:
        if (card.stars >= 1 && card.stars <= 5) ++stars[card.stars];
        break;
      case Facet::district:
        facet[bit(which)].add(card.district);
        break;
      case Facet::producer:
        facet[bit(which)].add(card.producer);
        break;
      case Facet::price:
        if (const int band = price_band(card); band >= 0) ++bands[band];
        break;
    }
  }

  void finish(Listing& listing) {
    for (int i = 0; i < kFacets; ++i) listing.counts[i] = facet[i].take();
    for (int n = 1; n <= 5; ++n)
      if (stars[n] > 0) listing.counts[bit(Facet::stars)][std::to_string(n)] = stars[n];
    for (int band = 0; band < kPriceBandCount; ++band)
      if (bands[band] > 0) listing.counts[bit(Facet::price)][std::to_string(band)] = bands[band];
  }
};

void order(const Shelf& shelf, Sort sort, Language language, std::vector<std::uint32_t>& cards) {
  const auto by = [&](auto key) {
    std::sort(cards.begin(), cards.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::tuple(key(shelf.cards[a]), a) < std::tuple(key(shelf.cards[b]), b);
    });
  };
  const auto name = static_cast<std::size_t>(language);
  // Products without a price come last in either order.
  const auto price = [](const ProductCard& card, int sign) {
    return card.price ? std::pair(0, sign * card.price->vnd) : std::pair(1, std::int64_t{0});
  };
  switch (sort) {
    case Sort::best:
      break;  // the shelf's own order
    case Sort::name:
      by([&](const ProductCard& c) { return c.name_order[name]; });
      break;
    case Sort::price_up:
      by([&](const ProductCard& c) { return price(c, 1); });
      break;
    case Sort::price_down:
      by([&](const ProductCard& c) { return price(c, -1); });
      break;
  }
}

std::vector<std::uint32_t> best_few(std::vector<std::pair<int, std::uint32_t>> scored, int count) {
  const auto size = std::min(scored.size(), static_cast<std::size_t>(count));
  std::partial_sort(scored.begin(), scored.begin() + static_cast<std::ptrdiff_t>(size),
                    scored.end());
  std::vector<std::uint32_t> cards(size);
  std::transform(scored.begin(), scored.begin() + static_cast<std::ptrdiff_t>(size), cards.begin(),
                 [](const auto& one) { return one.second; });
  return cards;
}

constexpr int kNearest = 8;

}  // namespace

int Filters::count() const {
  return !group.empty() + (stars != 0) + !district.empty() + !producer.empty() + (price_band >= 0) +
         in_season;
}

bool in_season(const ProductCard& card, int month) {
  if (card.season_from == 0) return true;
  if (card.season_from <= card.season_to)
    return month >= card.season_from && month <= card.season_to;
  return month >= card.season_from || month <= card.season_to;
}

Listing list(const Shelf& shelf, const Filters& filters, Sort sort, Language language, int month) {
  Listing listing;
  FacetCounters counters;
  std::vector<std::pair<int, std::uint32_t>> near;
  for (std::uint32_t i = 0; i < shelf.cards.size(); ++i) {
    const ProductCard& card = shelf.cards[i];
    const Failed fails = failed(card, filters, month);
    if (fails.none()) {
      listing.cards.push_back(i);
      for (int facet = 0; facet < kFacets; ++facet) counters.add(card, static_cast<Facet>(facet));
    } else if (fails.count() == 1 && !fails[kSeasonBit]) {
      for (int facet = 0; facet < kFacets; ++facet)
        if (fails[static_cast<std::size_t>(facet)]) counters.add(card, static_cast<Facet>(facet));
    }
    if (listing.cards.empty()) near.emplace_back(static_cast<int>(fails.count()), i);
  }
  counters.finish(listing);
  order(shelf, sort, language, listing.cards);
  if (listing.cards.empty()) listing.nearest = best_few(std::move(near), kNearest);
  return listing;
}

std::vector<std::uint32_t> related(const Shelf& shelf, const ProductCard& card, int count) {
  std::vector<std::pair<int, std::uint32_t>> scored;
  for (std::uint32_t i = 0; i < shelf.cards.size(); ++i) {
    const ProductCard& other = shelf.cards[i];
    if (other.id == card.id) continue;
    int score = 0;
    if (!card.producer.empty() && other.producer == card.producer) score -= 8;
    if (!card.subgroup.empty() && other.subgroup == card.subgroup) score -= 4;
    if (!card.district.empty() && other.district == card.district) score -= 2;
    if (other.group == card.group) score -= 1;
    if (score < 0) scored.emplace_back(score, i);
  }
  return best_few(std::move(scored), count);
}

}  // namespace ocop::visit
