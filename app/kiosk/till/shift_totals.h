// A shift's money: what must be in the drawer, what was counted, and the figures of X and Z
// reports. Thread rule: pure. Units: whole đồng. Errors: one sentence. X report: these figures at
// any time. Z report: the same at the close, numbered without gaps.
#pragma once

#include <string>

#include "db/model/refund.h"
#include "db/model/result.h"
#include "db/model/sale.h"
#include "db/model/shift.h"

namespace ocop::till {

/// Error if a number of notes is negative or absurdly large.
Result<Money> sum_of(const NoteCount& notes);

/// Returns the figures of a shift that was just opened.
ShiftFigures figures_of(const ShiftOpen& open);
void count_sale(ShiftFigures& figures, const Sale& sale);
/// Pre-condition: `sale` is the one that is voided.
void count_void(ShiftFigures& figures, const SaleVoid& entry, const Sale& sale);
/// `sale` is the one that is refunded, for the rates of VAT; it may belong to an earlier shift.
void count_refund(ShiftFigures& figures, const Refund& refund, const Sale& sale);

void count_slip(ShiftFigures& figures, const CashSlip& slip);

/// `back`: it was restored, and no longer counts.
void count_undone(ShiftFigures& figures, UndoneKind what, bool back);

/// Returns what must be in the drawer: the float, plus all cash in, less all cash out, by sales and
/// by slips.
Money expected_cash(const ShiftFigures& figures);

Result<ShiftOpen> open_shift(std::int64_t last_shift, const std::string& staff,
                             const NoteCount& notes);
/// `last_z` is the number of the last Z report, 0 if there is none. Error if the count is absurd,
/// or if there is a difference without an explanation.
Result<ShiftClose> close_shift(const ShiftFigures& figures, std::int64_t last_z,
                               const std::string& staff, const NoteCount& notes,
                               const std::string& explanation);

}  // namespace ocop::till
