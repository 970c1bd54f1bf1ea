// The entries of which receipts are made: sales, voids and refunds that count in the reports, each
// with its body as the terminal wrote it. Thread rule: that of the store; what came in since sum_up
// (app/office/reports/summing.h) is not among them. Units: days since 1970-01-01, the shop's
// (UTC+7). Errors: one sentence, where the store failed.
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
  std::int64_t day = 0;    ///< that it counts for; of a void, its sale's
  std::int64_t at_ms = 0;  ///< by the terminal's clock
  std::string body;
};

/// Hands each of the scope to `each`, by terminal and in the order in which they were booked.
/// `number`: of a receipt, which is a sale's or a refund's, with all that was booked on the same
/// sale; empty: all.
Status each_receipt(HubStore& store, const ReportScope& scope, const std::string& number,
                    const std::function<void(const ReceiptEntry&)>& each);

}  // namespace ocop::db
