// Sums over the movements of all terminals, for the office. Thread rule: that of the store; what
// came in since sum_up (app/office/reports/summing.h) is not in them. Units: whole đồng; pieces and
// grams apart; days since 1970-01-01, the shop's (UTC+7). Errors: one sentence, where the store
// failed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "db/hub/hub_store.h"
#include "db/model/ledger_entry.h"
#include "db/model/money.h"

namespace ocop::db {

enum class SalesBy { point, product, producer, day };

/// What counts.
struct ReportScope {
  std::int64_t from_day = 0;
  std::int64_t to_day = 0;  ///< counted too
  std::string point;        ///< empty: all points
};

struct SalesRow {
  std::string key;         ///< id of point, product or producer; "(rounding)"; a day's number
  std::string name;        ///< of a product
  std::int64_t sales = 0;  ///< that were not voided
  std::int64_t lines = 0;  ///< of those
  std::int64_t pieces = 0, grams = 0;  ///< net of refunds, as the VAT is
  Money sold, refunded, vat;
};
/// Ordered by key.
Result<std::vector<SalesRow>> sales_report(HubStore& store, SalesBy by, const ReportScope& scope);

struct StockRow {
  std::string point, product, name, lot, expiry;
  std::int64_t pieces = 0, grams = 0;  ///< below zero: sold before it was entered
};
/// Lots with something on the shelf, or less than nothing, of products whose stock is kept. What a
/// revoked terminal had is on nobody's shelf: the one in its place counts anew.
/// `point` empty: all.
Result<std::vector<StockRow>> stock_report(HubStore& store, const std::string& point);

struct UnsummedRow {
  TerminalId terminal{};
  std::int64_t branch = 0, seq = 0;
  std::string why;
};
/// Entries that are in no report.
Result<std::vector<UnsummedRow>> unsummed_report(HubStore& store);

}  // namespace ocop::db
