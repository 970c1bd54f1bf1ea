// Converts the till's requests to entries, grouped by transaction. Thread rule: pure. Not the
// writing: ledger_desk.h.
#pragma once

#include <string>
#include <vector>

#include "app/kiosk/books/ledger_desk.h"
#include "app/kiosk/core/till_action.h"
#include "app/kiosk/core/till_effect.h"

namespace ocop::books {

struct Booking {
  Records records;                         ///< the first one is the requested entry
  std::vector<std::string> products = {};  ///< whose stock it changes
  bool drawer = false;                     ///< it opens, because cash is involved
};

bool has_cash(const std::vector<Tender>& tenders);

/// If cash is involved, the opening of the drawer is an entry of the same transaction; likewise for
/// the next two.
Booking booking_of(const core::BookSale& effect);
/// `sale` is the voided one.
Booking booking_of(const core::BookVoid& effect, const Sale& sale);
Booking booking_of(const core::BookRefund& effect);

Booking booking_of(const core::BookShiftOpen& effect);
Booking booking_of(const core::BookShiftClose& effect);
Booking booking_of(const core::BookReceive& effect);
Booking booking_of(const core::BookCount& effect);
Booking booking_of(const core::BookWriteOff& effect);
Booking booking_of(const core::BookTransfer& effect);
/// Also opens the drawer.
Booking booking_of(const core::BookSlip& effect);
Booking booking_of(const core::BookDrawer& effect);
Booking booking_of(const core::BookClock& effect);
Booking booking_of(const core::BookXReport& effect, const ShiftFigures& figures);

}  // namespace ocop::books
