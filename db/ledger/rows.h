// Reads rows of the ledger's projections into values. For this folder only. Thread rule: that of
// the ledger. Errors: one sentence, if the disk failed.
#pragma once

#include <utility>
#include <vector>

#include "db/ledger/ledger.h"
#include "db/model/money.h"
#include "db/model/sale_record.h"
#include "db/sql/sqlite.h"

namespace ocop::db {

inline Error unreadable(Ledger& ledger) {
  return Error{"The ledger cannot be read: " + ledger.connection().error() + "."};
}

inline Money money(const Statement& row, int column) {
  return {row.number(column)};
}

/// Reads nineteen columns, the first of them `column`: product, name, gtin, producer, group, unit,
/// lot, expiry, note, weighed, below_zero, quantity, price, gross, discount, cart_discount, amount,
/// vat_percent, vat. Leaves the returned quantity unset.
RecordedLine recorded_line(const Statement& row, int column);

/// Returns all rows of a query whose values are bound, each converted by `make`.
template <class Make>
auto collect(Ledger& ledger, Statement& query, Make make)
    -> Result<std::vector<decltype(make(std::as_const(query)))>> {
  std::vector<decltype(make(std::as_const(query)))> rows;
  while (query.step()) rows.push_back(make(std::as_const(query)));
  if (query.failed()) return unreadable(ledger);
  return rows;
}

/// Returns the number in the only row of a query without parameters.
inline Result<std::int64_t> one_number(Ledger& ledger, std::string_view sql) {
  Statement query = ledger.connection().prepare(sql);
  if (query.step()) return query.number(0);
  if (query.failed()) return unreadable(ledger);
  return std::int64_t{0};
}

}  // namespace ocop::db
