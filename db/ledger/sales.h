// Past sales of the ledger: searching them, reading one in full, and the next numbers. Thread rule:
// that of the ledger. Errors: one sentence; reads only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/ledger/ledger.h"
#include "db/model/sale_record.h"

namespace ocop::db {

/// A sale must satisfy each member that is set; with none set, the last sales are found.
struct SaleQuery {
  std::string number{};  ///< part of it; digits alone match what follows the prefix
  std::optional<std::int64_t> from_ms{};       ///< UTC
  std::optional<std::int64_t> to_ms{};         ///< inclusive
  std::optional<Money> at_least{}, at_most{};  ///< total
  std::vector<std::string> products{};         ///< ids; one of its lines has one of them
  int limit = 50;
};

/// Returns the matching sales, newest first.
Result<std::vector<SaleSummary>> find_sales(Ledger& ledger, const SaleQuery& query);
/// Returns a sale with its lines, what was returned of each, tenders and refunds. Error also if
/// there is no such sale.
Result<SaleRecord> sale(Ledger& ledger, std::string_view number);

/// A sale as recorded: the bodies of its entry and of its refunds, in order.
struct SaleBodies {
  SaleSummary summary;
  std::string sale;
  std::vector<std::string> refunds;
};
/// Error also if there is no such sale.
Result<SaleBodies> sale_bodies(Ledger& ledger, std::string_view number);

/// Returns the entries that print something of a sale: its own, then its refunds' or its void's.
/// Error also if there is no such sale.
Result<std::vector<EntryDraft>> entries_of_sale(Ledger& ledger, std::string_view number);

/// `prefix` names the terminal: "DL01" gives "DL01-000123" and "DL01-R000004". Numbers have no
/// gaps, even when the prefix changes.
Result<std::string> next_sale_number(Ledger& ledger, std::string_view prefix);
Result<std::string> next_refund_number(Ledger& ledger, std::string_view prefix);

/// Keys of the `setting` entries that make a ledger continue another one's numbers.
inline constexpr const char* kSalesBefore = "sales_before";
inline constexpr const char* kRefundsBefore = "refunds_before";
/// The key of the entry that names the old terminal, by its id in hex.
inline constexpr const char* kRenewedFrom = "renewed_from";
/// The last counters assigned; 0: none yet.
struct LastNumbers {
  std::int64_t sale = 0, refund = 0;
  std::int64_t slip_in = 0, slip_out = 0;
};
Result<LastNumbers> last_numbers(Ledger& ledger);

}  // namespace ocop::db
