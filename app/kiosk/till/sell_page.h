// What the sell page has beside the cart: its tiles, the chosen line, a product on the scales.
// Thread rule: plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "db/model/date.h"

namespace ocop::till {

/// A weighed product that waits for its grams, as its pack was scanned.
struct Weighing {
  std::string product{};
  std::string lot{};
  std::optional<Date> expiry{};
};

struct SellPage {
  std::uint64_t line = 0;  ///< the chosen line of the open cart; 0: none
  Weighing weighing;
  // The stock page lists the same tiles.
  std::string group;                 ///< which group's tiles are shown; empty: all
  std::string wanted;                ///< what is searched among the tiles
  std::vector<std::uint32_t> tiles;  ///< indexes into Shelf::cards: what the page lists
};

}  // namespace ocop::till
