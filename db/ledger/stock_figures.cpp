#include "db/ledger/stock_figures.h"

#include "db/ledger/rows.h"

namespace ocop::db {

namespace {

constexpr const char* kProducts =
    "SELECT product, max(weighed) AS by_weight, sum(quantity) AS left, sum(quantity <> 0),"
    " min(iif(quantity > 0 AND expiry <> '', expiry, NULL)) FROM stock GROUP BY product ";

StockProduct product_of(const Statement& row) {
  return {std::string(row.text(0)), row.number(1) != 0, row.number(2),
          static_cast<int>(row.number(3)), std::string(row.text(4))};
}

}  // namespace

Result<std::vector<StockLot>> stock_of(Ledger& ledger, std::string_view product) {
  Statement query = ledger.connection().prepare(
      "SELECT lot, expiry, weighed, quantity FROM stock WHERE product = ?"
      " ORDER BY expiry = '', expiry, lot");
  query.bind(1, product);
  return collect(ledger, query, [](const Statement& row) {
    return StockLot{std::string(row.text(0)), std::string(row.text(1)), row.number(2) != 0,
                    row.number(3)};
  });
}

Result<std::vector<std::string>> stocked(Ledger& ledger) {
  Statement query = ledger.connection().prepare("SELECT product FROM stocked ORDER BY product");
  return collect(ledger, query, [](const Statement& row) { return std::string(row.text(0)); });
}

Result<bool> is_stocked(Ledger& ledger, std::string_view product) {
  Statement query = ledger.connection().prepare("SELECT 1 FROM stocked WHERE product = ?");
  query.bind(1, product);
  const bool kept = query.step();
  if (query.failed()) return unreadable(ledger);
  return kept;
}

Result<std::vector<StockProduct>> low_stock(Ledger& ledger, std::int64_t pieces,
                                            std::int64_t grams) {
  Statement query = ledger.connection().prepare(
      std::string(kProducts) + "HAVING left <= iif(by_weight, ?2, ?1) ORDER BY left, product");
  query.bind(1, pieces).bind(2, grams);
  return collect(ledger, query, product_of);
}

}  // namespace ocop::db
