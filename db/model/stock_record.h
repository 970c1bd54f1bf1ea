// What lies on the shelf, as the ledger sums it up. Quantities are pieces, or grams where weighed;
// below zero: sold before it was entered. Thread rule: plain values.
#pragma once

#include <cstdint>
#include <string>

namespace ocop {

struct StockLot {
  std::string lot;     ///< empty: not known
  std::string expiry;  ///< YYYY-MM-DD, or empty
  bool weighed = false;
  std::int64_t quantity = 0;
};

struct StockProduct {
  std::string product;
  bool weighed = false;
  std::int64_t quantity = 0;  ///< over all lots
  int lots = 0;               ///< that are not at zero
  std::string first_expiry;   ///< of those; empty: not known
};

}  // namespace ocop
