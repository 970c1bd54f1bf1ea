// What movements make of a producer's goods and money, by product and lot: the rows of a statement.
// Thread rule: pure. Units: pieces, or grams if weighed; whole đồng; hundredths of a percent.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <string>

#include "db/hub/goods_moves.h"
#include "db/model/result.h"
#include "db/model/terms.h"

namespace ocop::settle {

using db::GoodsMove;
using db::GoodsMoveKind;

/// The rate of a row about goods that were not sold.
inline constexpr int kNoRate = -1;

struct RowKey {
  std::string point, product, lot;
  bool weighed = false;
  int vat_percent = kNoRate;
  TermsKind kind = TermsKind::consigned;
  std::string contract;
  auto operator<=>(const RowKey&) const = default;
};

struct Figures {
  // Goods: what is left grows by received + counted - sold - spoiled.
  std::int64_t received = 0;  ///< less what went on to other points
  std::int64_t sold = 0;      ///< less what customers returned
  std::int64_t spoiled = 0;
  std::int64_t counted = 0;  ///< more than in the books (below zero: less)
  // Money. What is due to the producer is share + made_good + bought.
  Money gross;  ///< of what was sold, at the catalogue's price
  Money discount_shop, discount_owner;
  Money takings;  ///< gross - both discounts, includes VAT
  Money vat;
  Money share;
  Money made_good;  ///< for spoilt and missing goods for which the shop answers
  Money bought;     ///< for goods bought outright

  std::int64_t left() const { return received + counted - sold - spoiled; }
  Money due() const { return share + made_good + bought; }
  Figures& operator+=(const Figures& other);
  Figures& operator-=(const Figures& other);
  bool operator==(const Figures&) const = default;
};

using Rows = std::map<RowKey, Figures>;

/// A movement's row and figures. `terms`: those in force on the move's terms_day, or null; what a
/// sale froze takes precedence.
struct Entered {
  RowKey key;
  Figures figures;
  bool unpriced = false;  ///< the shop answers for goods whose price is not known
};
/// Error if money depends on terms, and there are none.
Result<Entered> enter(const GoodsMove& move, const Terms* terms);

}  // namespace ocop::settle
