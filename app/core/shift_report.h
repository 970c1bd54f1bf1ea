// X and Z reports as documents, in Vietnamese. X: the figures so far, at any time. Z: at the close
// of a shift, numbered without gaps, with the count of the drawer.
// Thread rule: pure. Units: whole đồng. Not the figures themselves: shift.h.
#pragma once

#include "app/core/document.h"
#include "app/core/receipt.h"
#include "db/model/shift.h"

namespace ocop::core {

Document x_report(const ReceiptFrame& frame, const ShiftFigures& figures);
/// Pre-condition: `close` is of the same shift.
Document z_report(const ReceiptFrame& frame, const ShiftFigures& figures, const ShiftClose& close);

}  // namespace ocop::core
