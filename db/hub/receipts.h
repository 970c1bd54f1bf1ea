// The entries behind receipts: sales, voids and refunds that count in the reports, each with its
// body as the terminal wrote it. Entries that arrived since sum_up (app/office/reports/summing.h)
// are not included. Thread rule: that of the store. Units: days since 1970-01-01, the shop's
// (UTC+7). Errors: one sentence, if the store failed.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "db/hub/sums.h"
#include "db/model/entry_kind.h"
#include "db/model/terminal_record.h"

namespace ocop::db {

struct ReceiptEntry {
  TerminalId terminal{};
  std::int64_t seq = 0, branch = 0;
  EntryKind kind{};  ///< sale, void_sale or refund
  std::string point;
  std::int64_t day = 0;    ///< that it counts for; for a void, its sale's day
  std::int64_t at_ms = 0;  ///< by the terminal's clock
  std::string body;
};

/// Calls `each` for every receipt in the scope, by terminal and in booking order. `number` selects
/// a sale or refund and everything booked on the same sale; empty selects all.
Status each_receipt(HubStore& store, const ReportScope& scope, const std::string& number,
                    const std::function<void(const ReceiptEntry&)>& each);

}  // namespace ocop::db
