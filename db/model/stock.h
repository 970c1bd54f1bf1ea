// Stock at a display point, by lot, and the entries that change it. Thread rule: plain values.
// Units: pieces, or grams if weighed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "db/model/date.h"

namespace ocop {

/// Goods of one kind on the shelf, as summed by the ledger; the quantity may be below zero. Goods
/// without a lot are of one kind if they expire on the same day.
struct LotOnHand {
  std::string lot;  ///< empty: the lot is not known
  std::optional<Date> expiry;
  std::int64_t quantity = 0;
  bool operator==(const LotOnHand&) const = default;
};

/// Returns whether goods of one product with these lots and expiries are counted together. A lot
/// counts as one, whatever expiry is given.
inline bool are_alike(std::string_view lot, const std::optional<Date>& expiry,
                      std::string_view other_lot, const std::optional<Date>& other_expiry) {
  return lot == other_lot && (!lot.empty() || expiry == other_expiry);
}

/// The goods that a stock entry names.
struct StockItem {
  std::string product;
  std::string lot;
  std::optional<Date> expiry;  ///< kept for receipts and counts, and for goods without a lot
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
  bool one_expiry =
      false;  ///< for goods without a lot: only those that expire on item.expiry were counted
  std::string manager{};  ///< empty: nobody had to allow it
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
