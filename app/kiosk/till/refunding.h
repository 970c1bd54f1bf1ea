// Taking back what was sold: never more than was sold, over all refunds of a sale together.
// Thread rule: pure. Units: pieces or grams; whole đồng. Errors: one sentence.
//
// A line's money goes back in proportion: what `n` of its `quantity` are worth is
// amount * n / quantity, half up, and a refund gives the worth of all taken back so far less what
// was given before. So the last piece brings exactly what is left; VAT likewise.
// All that was given back so far is the worth of all that was taken back so far, rounded like cash
// comes in where it is given in cash: what one refund rounded up or down the next one makes good,
// so that pieces do not add up to another sum than the whole. All refunds together never exceed
// what the sale took: the one that takes back the last piece gives all that is left of the sale's
// total (rounded down to the step in cash).
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

/// What can still be taken back of a line. Pre-condition: line < sale.lines.size().
std::int64_t refundable(const Sale& sale, std::span<const Refund> earlier, std::size_t line);
/// Everything that can still be taken back.
std::vector<RefundWish> refund_all(const Sale& sale, std::span<const Refund> earlier);

/// `earlier`: all refunds of this sale. Error: nothing is wished, a line twice, more than is left,
/// no reason, or the sale was voided (`voided`).
Result<Refund> make_refund(const Sale& sale, bool voided, std::span<const Refund> earlier,
                           std::span<const RefundWish> wishes, const RefundHead& head,
                           const CashRounding& rule);

/// Undoes the whole sale. Error: its shift is closed (then it is a refund), it was voided or
/// refunded already, or there is no reason.
Result<SaleVoid> make_void(const Sale& sale, std::int64_t open_shift, bool voided,
                           std::span<const Refund> earlier, const std::string& staff,
                           const std::string& manager, const std::string& reason);

}  // namespace ocop::till
