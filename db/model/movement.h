// Goods, money, or both, moved by a ledger entry. The office's reports are sums of these. Thread
// rule: plain values. Units: pieces, or grams where weighed; whole đồng.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "db/model/money.h"

namespace ocop {

struct Movement {
  std::int64_t line = 0;         ///< its index in the entry, from 0; -1: the rounding
  std::int64_t day = 0;          ///< the shop's day (UTC+7) that it counts for, since 1970-01-01
  std::string number;            ///< number of the sale concerned; empty: none
  std::int64_t sale_branch = 0;  ///< the branch and the number of that sale's entry
  std::int64_t sale_seq = 0;
  std::int64_t sale_line = 0;
  std::string product, name, producer, lot;
  std::string expiry;  ///< YYYY-MM-DD; empty: not known
  bool weighed = false;
  /// Sold; below zero: taken back. Of a count: missing (below zero), or found again that an earlier
  /// count of that ledger missed.
  std::int64_t quantity = 0;
  Money amount, vat;
  std::int64_t sales = 0;    ///< 1 on a sale's first line, -1 on its void's
  std::int64_t counted = 0;  ///< 1 on each of a sale's lines, -1 on its void's
  std::int64_t moved = 0;    ///< change of the stock; below zero: goods left it
  /// A line's price by the catalogue, per piece or kilogram; of a write-off or count, the one that
  /// the ledger sold the goods for last; 0: not known.
  Money price{};
  Money gross{};  ///< of a line, at that price
  int vat_percent = 0;
  std::string terms{};                 ///< frozen by the sale (db/model/terms.h); empty: not
  std::optional<Money> owner_share{};  ///< likewise, what the producer gets of the line
};

}  // namespace ocop
