// What the till wants booked, as entries: those that belong together, for one transaction.
// Thread rule: pure. Not the writing: ledger_desk.h.
#pragma once

#include <string>
#include <vector>

#include "app/kiosk/books/ledger_desk.h"
#include "app/kiosk/core/till_action.h"
#include "app/kiosk/core/till_effect.h"

namespace ocop::books {

struct Booking {
  Records records;                         ///< the first one is what is wanted
  std::vector<std::string> products = {};  ///< whose stock it changes
  bool drawer = false;                     ///< cash comes or goes: it opens
};

bool has_cash(const std::vector<Tender>& tenders);

/// With cash, the drawer's opening is an entry of the same transaction; so for the two below.
Booking booking_of(const core::BookSale& effect);
/// `sale`: the one that is voided.
Booking booking_of(const core::BookVoid& effect, const Sale& sale);
Booking booking_of(const core::BookRefund& effect);

Booking booking_of(const core::BookShiftOpen& effect);
Booking booking_of(const core::BookShiftClose& effect);
Booking booking_of(const core::BookReceive& effect);
Booking booking_of(const core::BookCount& effect);
Booking booking_of(const core::BookWriteOff& effect);
Booking booking_of(const core::BookTransfer& effect);
Booking booking_of(const core::BookDrawer& effect);
Booking booking_of(const core::BookClock& effect);
Booking booking_of(const core::BookXReport& effect, const ShiftFigures& figures);

}  // namespace ocop::books
