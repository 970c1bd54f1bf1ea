// The state of the pages of past sales: the search, the sale that is shown, and its refund.
// Thread rule: plain values. Not the rules of refunds: refunding.h.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "db/model/refund.h"
#include "db/model/sale.h"
#include "db/model/sale_record.h"

namespace ocop::till {

enum class FindBy { number, day, amount, product };

/// A past sale with its refunds and void so far.
struct PastSale {
  Sale sale;
  std::int64_t at_ms = 0;  ///< UTC
  bool voided = false;
  std::vector<Refund> refunds;
  int reprints = 0;
};

/// The lines of a PastSale that are being refunded.
struct RefundDraft {
  std::vector<std::int64_t> quantities;  ///< by line of the sale
  bool restock = true;
  TenderKind kind = TenderKind::cash;
  std::string reference;
  std::string reason;
};

struct SalesPages {
  FindBy find_by = FindBy::number;
  std::string find;  ///< as typed
  std::vector<SaleSummary> found;
  std::shared_ptr<const PastSale> past;  ///< null: loading, or none is shown
  RefundDraft refund;
};

}  // namespace ocop::till
