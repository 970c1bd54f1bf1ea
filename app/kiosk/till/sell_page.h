// The state of the sell page beside the cart: its tiles, the chosen line, a product being weighed.
// Thread rule: plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "db/model/date.h"

namespace ocop::till {

/// A weighed product whose grams are still to be typed.
struct Weighing {
  std::string product{};
  std::string lot{};
  std::optional<Date> expiry{};
};

struct SellPage {
  std::uint64_t line = 0;   ///< the chosen line of the open cart; 0: none
  std::uint64_t added = 0;  ///< counts what was put into a cart: each time, the list shows it
  Weighing weighing;
  // The stock page shows the same tiles.
  std::string group;                 ///< whose tiles are shown; empty: all groups
  std::string wanted;                ///< the search text
  std::vector<std::uint32_t> tiles;  ///< indexes into Shelf::cards of the products shown
};

}  // namespace ocop::till
