// The state of the till's surroundings: the ledger, the printer, the exchange with the office.
// Thread rule: plain values. Not the ledger: app/kiosk/books/bookkeeper.h keeps it and answers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "app/kiosk/till/cart.h"
#include "db/model/result.h"
#include "db/model/shift.h"

namespace ocop::till {

/// The present figures of the ledger. The bookkeeper makes a new object after each entry.
struct Books {
  std::optional<Error> refusal;       ///< why no entry can be written; nullopt if one can
  std::optional<ShiftFigures> shift;  ///< of the open shift
  std::int64_t shift_opened_ms = 0;   ///< UTC
  std::string shift_opened_by;        ///< staff.id
  std::int64_t last_shift = 0;        ///< numbers given so far
  std::int64_t last_z = 0;
  /// UTC: the latest moment in the ledger that nobody declared wrong; 0 if the ledger is empty.
  std::int64_t clock_seen_ms = 0;
  std::string next_sale;  ///< the number of the next sale
  std::string next_refund;
  std::string next_slip_in, next_slip_out;
  /// Lots by product, the first to expire first; includes lots at zero or below. Products that
  /// never had stock are missing.
  StockOnHand stock;
};

struct PrinterState {
  bool there = false;            ///< a printer is configured
  std::optional<Error> trouble;  ///< why it does not print; nullopt if it does
  std::size_t waiting = 0;
};

/// What staff should know about the exchange with the office.
struct UplinkState {
  std::int64_t unsent = 0;             ///< entries that have waited longer than usual
  std::int64_t clock_off_minutes = 0;  ///< by the hub's clock; 0: near enough
  bool operator==(const UplinkState&) const = default;
};

}  // namespace ocop::till
