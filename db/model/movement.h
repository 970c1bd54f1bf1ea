// Goods, money, or both, moved by a ledger entry. The office's reports are sums of these. Thread
// rule: plain values. Units: pieces, or grams where weighed; whole đồng.
#pragma once

#include <cstdint>
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
  std::int64_t quantity = 0;  ///< sold; below zero: taken back
  Money amount, vat;
  std::int64_t sales = 0;    ///< 1 on a sale's first line, -1 on its void's
  std::int64_t counted = 0;  ///< 1 on each of a sale's lines, -1 on its void's
  std::int64_t moved = 0;    ///< change of the stock; below zero: goods left it
};

}  // namespace ocop
