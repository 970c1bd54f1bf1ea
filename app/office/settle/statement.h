// A statement: what the shop owes a producer by the end of a day, since the statement before. It is
// reckoned from everything that is known until that day, less what earlier statements said, so that
// all statements together say what the ledgers say, whatever came in late. Thread rule: pure.
// Units: days since 1970-01-01, the shop's; whole đồng. Not here: its bytes (statement_document.h),
// the store (settling.h).
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "app/office/settle/figures.h"
#include "db/hub/kept_statements.h"

namespace ocop::settle {

using db::Payment;

struct StatementRow {
  /// Belongs to days that were settled before: the statement before did not know it.
  bool correction = false;
  RowKey key;
  Figures figures;
  bool operator==(const StatementRow&) const = default;
};

/// Goods of a product and lot at a point.
struct GoodsKey {
  std::string point, product, lot;
  bool weighed = false;
  auto operator<=>(const GoodsKey&) const = default;
};
struct GoodsLeft {
  GoodsKey key;
  std::int64_t before = 0, left = 0;
  bool operator==(const GoodsLeft&) const = default;
};

struct Statement {
  std::int64_t number = 0;  ///< 1, 2, 3 ... over all producers
  std::string producer;
  std::string name, address;  ///< of the producer, as then in the catalogue; empty: not known
  std::string point;          ///< the goods of that point only; empty: of all
  std::int64_t from_day = 0;  ///< the day after the last statement's; 0: there was none
  std::int64_t until_day = 0;
  std::int64_t made_day = 0;
  Money opening;  ///< what was owed before; below zero: the producer owes
  Money due;      ///< added by the rows
  Money paid;     ///< by the payments
  std::vector<StatementRow> rows;
  std::vector<GoodsLeft> goods;                 ///< without those that neither were nor are there
  std::vector<Payment> payments;                ///< those that no earlier statement has
  std::map<std::string, std::string> products;  ///< the names of the products in it
  std::string previous;  ///< SHA-256 of the statement numbered before, as hex; empty: the first
  bool operator==(const Statement&) const = default;

  Money closing() const { return opening + due - paid; }
};

/// The days settled so far: of the whole producer, and of single points.
class SettledDays {
 public:
  void add(const Statement& statement);
  /// Returns the last settled day of a point's goods; 0: none.
  std::int64_t until(const std::string& point) const;
  /// Returns all those days.
  std::vector<std::int64_t> all() const;

 private:
  std::map<std::string, std::int64_t> until_;  // by point; "": of all
};

/// What the movements of one producer say until a day.
struct Known {
  Rows settled;  ///< of days that were settled before
  Rows since;
};

/// Fills in what follows from the rest: `statement` has producer, point, days and number; `earlier`
/// are all of that producer's, in order; `known` is limited to the statement's point, if it has
/// one; `payments` are all of the producer's until that day.
void reckon(Statement& statement, std::span<const Statement> earlier, const Known& known,
            std::span<const Payment> payments);

}  // namespace ocop::settle
