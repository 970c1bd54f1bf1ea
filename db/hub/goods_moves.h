// What entries did to producers' goods, as settlements need it (app/office/settle): equal movements
// of a few days are one value. Entries that arrived since sum_up (app/office/reports/summing.h) are
// not included. Thread rule: that of the store. Units: days since 1970-01-01, the shop's. Errors:
// one sentence, if the store failed.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "db/hub/hub_store.h"
#include "db/hub/sums.h"
#include "db/model/money.h"

namespace ocop::db {

enum class GoodsMoveKind {
  sale,       ///< a sale's line, or, below zero, its void
  refund,     ///< of one line
  receipt,    ///< or, below zero, a transfer to another point
  write_off,  ///< below zero
  count,      ///< what it set right
  /// What was sold before its stock was kept, or what the books of a revoked terminal still held:
  /// entered so that the stock is right, without any money.
  adjustment,
};

/// A line as it was sold, or part of it.
struct SoldPart {
  std::int64_t quantity = 0;
  Money gross;   ///< at the catalogue's price
  Money amount;  ///< paid
};

struct GoodsMove {
  GoodsMoveKind kind{};
  std::string point;
  std::string producer;  ///< as the sale says; empty: it does not
  std::string product, lot;
  std::string name;  ///< the product's; empty: not known
  bool weighed = false;
  std::int64_t day = 0;        ///< that it counts for
  std::int64_t terms_day = 0;  ///< whose terms apply: for a refund, the day of its sale
  int vat_percent = 0;
  std::string terms;                   ///< as Movement has them
  std::optional<Money> owner_share{};  ///< likewise
  SoldPart line;                       ///< of sales, voids and refunds: the whole line
  SoldPart before;                     ///< what earlier refunds returned of it, without gross
  std::int64_t quantity = 0;           ///< sold; below zero: taken back; of a count, as in Movement
  Money amount, vat;                   ///< likewise
  std::int64_t moved = 0;              ///< change of the stock
  Money price;                         ///< as Movement has it
  std::int64_t times = 1;              ///< how many movements these are
};

/// Returns the movements of those days. All are dated by the first of them, so the days must be
/// alike for the caller.
Result<std::vector<GoodsMove>> goods_moves(HubStore& store, const ReportScope& days);
/// Returns the adjustments of those days, each with its own day.
Result<std::vector<GoodsMove>> goods_adjustments(HubStore& store, const ReportScope& days);
/// Returns the first day with a movement, or nullopt if there is none.
Result<std::optional<std::int64_t>> first_move_day(HubStore& store);
/// Returns the producer that the sales of each product name.
Result<std::map<std::string, std::string>> sold_producers(HubStore& store);

}  // namespace ocop::db
