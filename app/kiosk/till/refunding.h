// Refunds and voids of sales: never more than was sold, over all refunds of a sale together. Thread
// rule: pure. Units: pieces or grams; whole đồng. Errors: one sentence.
//
// A line's money is refunded in proportion: `n` of its `quantity` are worth amount * n / quantity,
// half up. A refund pays the value of everything returned so far, minus earlier refunds, so the
// last piece brings exactly what is left; VAT likewise. Cash is rounded as in sales, and each
// refund corrects the rounding of those before it, so that refunds piece by piece add up to the
// refund of the whole. All refunds together never exceed what was paid: the one that returns the
// last piece pays all that is left of the sale's total (rounded down to the step in cash).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/kiosk/till/pricing.h"
#include "db/model/refund.h"
#include "db/model/result.h"
#include "db/model/sale.h"

namespace ocop::till {

struct RefundWish {
  std::size_t line = 0;  ///< index in the sale
  std::int64_t quantity = 0;
  bool restock = true;
};

struct RefundHead {
  std::string number;
  std::int64_t shift = 0;
  std::string staff;
  std::string manager;
  std::string reason;
  TenderKind kind = TenderKind::cash;
  std::string reference;  ///< of the bank or the card machine; empty for cash
};

/// Returns the quantity of a line that can still be refunded. Pre-condition: line <
/// sale.lines.size().
std::int64_t refundable(const Sale& sale, std::span<const Refund> earlier, std::size_t line);
/// Returns all that can still be refunded.
std::vector<RefundWish> refund_all(const Sale& sale, std::span<const Refund> earlier);

/// `earlier` holds all refunds of this sale. Error if no line is given, one is given twice or
/// exceeds what is left, the reason is missing, or the sale was `voided`.
Result<Refund> make_refund(const Sale& sale, bool voided, std::span<const Refund> earlier,
                           std::span<const RefundWish> wishes, const RefundHead& head,
                           const CashRounding& rule);

/// Undoes the whole sale. Error if its shift is closed (then it needs a refund), it was already
/// voided or refunded, or the reason is missing.
Result<SaleVoid> make_void(const Sale& sale, std::int64_t open_shift, bool voided,
                           std::span<const Refund> earlier, const std::string& staff,
                           const std::string& manager, const std::string& reason);

}  // namespace ocop::till
