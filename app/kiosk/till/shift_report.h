// X and Z reports as documents, in Vietnamese. X: the figures so far, at any time. Z: at the close
// of a shift, numbered without gaps, with the count of the drawer.
// Thread rule: pure. Units: whole đồng. Not the figures themselves: shift_totals.h.
#pragma once

#include "app/kiosk/till/document.h"
#include "app/kiosk/till/receipt.h"
#include "db/model/shift.h"

namespace ocop::till {

/// `blind` leaves out all sums, from which the cash that the reader has still to count could be
/// worked out.
Document x_report(const ReceiptFrame& frame, const ShiftFigures& figures, bool blind = false);
/// Pre-condition: `close` is of the same shift.
Document z_report(const ReceiptFrame& frame, const ShiftFigures& figures, const ShiftClose& close);

}  // namespace ocop::till
