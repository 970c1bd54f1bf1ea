// A shift's figures, counted sale by sale: what the ledger's own sums (db/ledger/shifts.h) are for
// a shift that is told in a test. Thread rule: pure. Units: whole đồng.
#pragma once

#include "db/model/refund.h"
#include "db/model/sale.h"
#include "db/model/shift.h"

namespace ocop::test {

/// Figures of a shift that has just been opened.
ShiftFigures figures_of(const ShiftOpen& open);
void count_sale(ShiftFigures& figures, const Sale& sale);
/// Pre-condition: `sale` is the one that is voided.
void count_void(ShiftFigures& figures, const SaleVoid& entry, const Sale& sale);
/// `sale` is the one that is refunded, for the rates of VAT; it may belong to an earlier shift.
void count_refund(ShiftFigures& figures, const Refund& refund, const Sale& sale);

}  // namespace ocop::test
