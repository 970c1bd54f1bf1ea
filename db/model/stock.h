// Stock at a display point: what lies on the shelf by lot, and the entries that change it.
// Thread rule: plain values. Units: pieces, or grams where weighed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "db/model/date.h"

namespace ocop {

/// A lot on the shelf, as the ledger sums it up; may be below zero.
struct LotOnHand {
  std::string lot;  ///< empty: the lot is not known
  std::optional<Date> expiry;
  std::int64_t quantity = 0;
  bool operator==(const LotOnHand&) const = default;
};

/// What every stock entry names.
struct StockItem {
  std::string product;
  std::string lot;
  std::optional<Date> expiry;  ///< kept for receive and count only
  bool weighed = false;
};

struct StockReceive {
  std::string staff;
  StockItem item;
  std::int64_t quantity = 0;
  std::string reason;
};

struct StockCount {
  std::string staff;
  StockItem item;
  std::int64_t counted = 0;
  std::int64_t expected = 0;
};

struct StockWriteOff {
  std::string staff;
  std::string manager;  ///< empty: nobody had to allow it
  StockItem item;
  std::int64_t quantity = 0;
  std::string reason;
};

struct StockTransfer {
  std::string staff;
  StockItem item;
  std::int64_t quantity = 0;
  std::string to;  ///< the other display point
};

}  // namespace ocop
