// Sums over the movements of all terminals, for the office. Entries that arrived since sum_up
// (app/office/reports/summing.h) are not included. Thread rule: that of the store. Units: whole
// đồng; pieces and grams apart; days since 1970-01-01, the shop's (UTC+7). Errors: one sentence,
// if the store failed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "db/hub/hub_store.h"
#include "db/model/ledger_entry.h"
#include "db/model/money.h"

namespace ocop::db {

enum class SalesBy { point, product, producer, day };

/// Which movements count.
struct ReportScope {
  std::int64_t from_day = 0;
  std::int64_t to_day = 0;  ///< inclusive
  std::string point;        ///< empty: all points
};

struct SalesRow {
  std::string key;         ///< id of point, product or producer; "(rounding)"; a day's number
  std::string name;        ///< of a product
  std::int64_t sales = 0;  ///< not voided
  std::int64_t lines = 0;  ///< of those sales
  std::int64_t pieces = 0, grams = 0;  ///< net of refunds, as is the VAT
  Money sold, refunded, vat;
};
/// Returns the rows ordered by key.
Result<std::vector<SalesRow>> sales_report(HubStore& store, SalesBy by, const ReportScope& scope);

struct StockRow {
  std::string point, product, name, lot, expiry;
  std::int64_t pieces = 0, grams = 0;  ///< below zero: sold before it was entered
};
/// Returns lots whose stock is not zero, for products whose stock is kept. Leaves out revoked
/// terminals: the terminal in their place counts the shelf again. An empty `point` selects all.
Result<std::vector<StockRow>> stock_report(HubStore& store, const std::string& point);

struct UnsummedRow {
  TerminalId terminal{};
  std::int64_t branch = 0, seq = 0;
  std::string why;
};
/// Returns the entries that are in no report.
Result<std::vector<UnsummedRow>> unsummed_report(HubStore& store);
/// Returns how many there are.
Result<std::int64_t> unsummed_entries(HubStore& store);

}  // namespace ocop::db
