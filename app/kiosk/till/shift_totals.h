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

/// Error: a negative or absurd number of notes.
Result<Money> sum_of(const NoteCount& notes);

/// Figures of a shift that has just been opened.
ShiftFigures figures_of(const ShiftOpen& open);
void count_sale(ShiftFigures& figures, const Sale& sale);
/// Pre-condition: `sale` is the one that is voided.
void count_void(ShiftFigures& figures, const SaleVoid& entry, const Sale& sale);
/// `sale` is the one that is refunded, for the rates of VAT; it may belong to an earlier shift.
void count_refund(ShiftFigures& figures, const Refund& refund, const Sale& sale);

/// `back`: it stands again, and counts no longer.
void count_undone(ShiftFigures& figures, UndoneKind what, bool back);

/// What must be in the drawer: the float and all cash in less all cash out.
Money expected_cash(const ShiftFigures& figures);

Result<ShiftOpen> open_shift(std::int64_t last_shift, const std::string& staff,
                             const NoteCount& notes);
/// `last_z`: number of the last Z report, 0 if none. Error: the count is absurd, or there is a
/// difference without an explanation.
Result<ShiftClose> close_shift(const ShiftFigures& figures, std::int64_t last_z,
                               const std::string& staff, const NoteCount& notes,
                               const std::string& explanation);

}  // namespace ocop::till
