// Stock as summed by the ledger. Quantities are pieces, or grams if weighed; below zero: sold
// before being entered. Thread rule: plain values.
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
  int lots = 0;               ///< number of lots not at zero
  std::string first_expiry;   ///< earliest expiry among them; empty: not known
};

}  // namespace ocop
