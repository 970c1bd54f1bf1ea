// Stock at a display point: what lies on the shelf by lot, and the entries that change it.
// Thread rule: plain values. Units: pieces, or grams where weighed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "db/model/date.h"

namespace ocop {

/// Goods on the shelf that are alike, as the ledger sums them up; may be below zero. Goods without
/// a lot are alike where they expire on the same day.
struct LotOnHand {
  std::string lot;  ///< empty: the lot is not known
  std::optional<Date> expiry;
  std::int64_t quantity = 0;
  bool operator==(const LotOnHand&) const = default;
};

/// Whether goods of one product with these lots and expiries are counted together. A lot has one
/// expiry, whatever is said of it.
inline bool are_alike(std::string_view lot, const std::optional<Date>& expiry,
                      std::string_view other_lot, const std::optional<Date>& other_expiry) {
  return lot == other_lot && (!lot.empty() || expiry == other_expiry);
}

/// What every stock entry names.
struct StockItem {
  std::string product;
  std::string lot;
  std::optional<Date>
      expiry;  ///< kept for what comes in or is counted, and for goods without a lot
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
  bool one_expiry = false;  ///< without a lot: only those that expire on item.expiry were counted
  std::string manager{};    ///< empty: nobody had to allow it
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
  std::string to;         ///< the other display point
  std::string manager{};  ///< empty: nobody had to allow it
};

}  // namespace ocop
